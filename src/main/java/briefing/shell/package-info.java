/** A line of input in, text or JSON out: the only package that knows the terminal. */
@NullMarked
package briefing.shell;

import org.jspecify.annotations.NullMarked;
