/**
 * Answers and digests as documents: {@link briefing.shell.document.Document} is the model, which
 * {@link briefing.shell.document.Documents} makes and two writers write.
 */
@NullMarked
package briefing.shell.document;

import org.jspecify.annotations.NullMarked;
