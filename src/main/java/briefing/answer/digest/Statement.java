package briefing.answer.digest;

import briefing.answer.Citation;

/**
 * Something that an article says, word for word.
 *
 * @param shown as a person reads it: on one line, or the items of a series on a line each
 */
public record Statement(String shown, Citation citation) {

    /** With the mark of its citation. */
    String marked() {
        return shown + " [" + citation.n() + "]";
    }
}
