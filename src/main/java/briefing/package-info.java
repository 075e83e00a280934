/** Where the program starts. Data flows from left to right: article, passage, index, retrieval, answer, shell. */
@NullMarked
package briefing;

import org.jspecify.annotations.NullMarked;
