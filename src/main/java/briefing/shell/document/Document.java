package briefing.shell.document;

import briefing.answer.Citation;
import briefing.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written to a file or to a pipe: sections with their sources. All of it is plain text; a writer escapes it.
 *
 * @param title of the whole
 */
public record Document(String title, Language language, List<Section> sections) {

    /**
     * A question and its answer, or a digest.
     *
     * @param sources by the numbers that the blocks cite
     */
    public record Section(String heading, List<Block> blocks, List<Source> sources) {}

    /** A part of a section. */
    public sealed interface Block {}

    /** Lines that belong together. */
    public record Paragraph(Line line) implements Block {}

    /** A heading below that of the section. */
    public record Subheading(String text) implements Block {}

    /** A list. */
    public record Items(List<Line> lines) implements Block {}

    /** A table; each row has as many cells as the head. */
    public record Table(List<String> head, List<List<Line>> rows) implements Block {}

    /** Text with the citations in it. */
    public record Line(List<Inline> parts) {

        static Line of(String text, Citation... citations) {
            return of(text, List.of(citations));
        }

        static Line of(String text, List<Citation> citations) {
            List<Inline> parts = new ArrayList<>(List.of(new Words(text)));
            citations.forEach(citation -> parts.add(new Mark(citation.n())));
            return new Line(List.copyOf(parts));
        }
    }

    /** A part of a line. */
    public sealed interface Inline {}

    /** As they stand in an article or are said by the program. */
    public record Words(String text) implements Inline {}

    /** A citation, by its number in the section. */
    public record Mark(int n) implements Inline {}

    /**
     * Where a quote stands.
     *
     * @param before what stands before the quote in its article
     * @param after what stands behind it
     */
    public record Source(Citation citation, String before, String after) {}
}
