package briefing.shell.document;

import briefing.answer.Citation;
import briefing.language.Messages;
import briefing.shell.document.Document.Block;
import briefing.shell.document.Document.Inline;
import briefing.shell.document.Document.Items;
import briefing.shell.document.Document.Line;
import briefing.shell.document.Document.Mark;
import briefing.shell.document.Document.Paragraph;
import briefing.shell.document.Document.Section;
import briefing.shell.document.Document.Source;
import briefing.shell.document.Document.Subheading;
import briefing.shell.document.Document.Table;
import briefing.shell.document.Document.Words;
import briefing.shell.terminal.Text;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A document as Markdown (CommonMark, with the tables and footnotes of GitHub), in which no text is taken for markup. */
public final class MarkdownWriter {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~&$#]");

    /** What makes a heading, a list or a rule of a line that begins with it. */
    private static final Pattern LEADING = Pattern.compile("\\A(\\d{1,9}+(?=[.)])|(?=[-+=]))");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\\\]++");

    private final StringBuilder out = new StringBuilder();
    private final Messages messages;

    private MarkdownWriter(Messages messages) {
        this.messages = messages;
    }

    /** The text of a document. */
    public static String write(Document document) {
        MarkdownWriter writer = new MarkdownWriter(Messages.of(document.language()));
        List<Section> sections = document.sections();
        writer.out.append("# ").append(text(document.title())).append("\n");
        for (int i = 0; i < sections.size(); i++) {
            boolean several = sections.size() > 1;
            writer.section(sections.get(i), several ? (i + 1) + "-" : "", several);
        }
        return writer.out.toString();
    }

    /** A quote for the notes, with where it stands and what a person has to say of it. */
    public static String note(Citation citation, String note, Messages messages) {
        String own = note.isBlank() ? "" : text(note) + "\n\n";
        String about = new MarkdownWriter(messages).place(citation);
        return own + "> " + text(citation.quote()) + "\n>\n> — " + about + "\n\n";
    }

    /** Text that stays text where it is read as Markdown. */
    public static String text(String text) {
        String line = Text.printable(text).replace('\n', ' ').strip();
        return LEADING.matcher(MARKUP.matcher(line).replaceAll("\\\\$0")).replaceFirst("$1\\\\");
    }

    /** Whether it leads to a page, and does nothing else. */
    static boolean isWebAddress(String url) {
        return ADDRESS.matcher(url).matches() && url.equals(Text.printable(url));
    }

    private void section(Section section, String prefix, boolean several) {
        if (several) {
            out.append("\n## ").append(text(section.heading())).append("\n");
        }
        section.blocks().forEach(block -> block(block, prefix));
        for (Source source : section.sources()) {
            out.append("\n[^")
                    .append(prefix)
                    .append(source.citation().n())
                    .append("]: ")
                    .append(about(source.citation()))
                    .append("\n");
        }
    }

    private void block(Block block, String prefix) {
        out.append("\n");
        if (block instanceof Subheading heading) {
            out.append("### ").append(text(heading.text())).append("\n");
        } else if (block instanceof Paragraph paragraph) {
            out.append(line(paragraph.line(), prefix)).append("\n");
        } else if (block instanceof Items items) {
            items.lines()
                    .forEach(line -> out.append("- ").append(line(line, prefix)).append("\n"));
        } else if (block instanceof Table table) {
            out.append(table.head().stream().map(MarkdownWriter::text).collect(row()))
                    .append("\n");
            out.append(table.head().stream().map(cell -> "---").collect(row())).append("\n");
            table.rows()
                    .forEach(cells -> out.append(cells.stream()
                                    .map(cell -> line(cell, prefix))
                                    .collect(row()))
                            .append("\n"));
        }
    }

    private static Collector<CharSequence, ?, String> row() {
        return Collectors.joining(" | ", "| ", " |");
    }

    private static String line(Line line, String prefix) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : line.parts()) {
            if (inline instanceof Words words) {
                String space = !text.isEmpty() && words.text().startsWith(" ") ? " " : "";
                text.append(space).append(text(words.text()));
            } else if (inline instanceof Mark mark) {
                text.append(String.format(Locale.ROOT, "[^%s%d]", prefix, mark.n()));
            }
        }
        return text.toString().strip();
    }

    private String about(Citation citation) {
        return place(citation) + ": " + text(citation.quote());
    }

    private String place(Citation citation) {
        StringBuilder about = new StringBuilder(text(citation.title()));
        if (citation.published() != null) {
            about.append(" · ").append(citation.published());
        }
        if (citation.source() != null) {
            about.append(" · ").append(text(citation.source()));
        }
        about.append(" · ").append(text(citation.article()));
        String url = citation.url();
        if (url != null) {
            about.append(" · ").append(isWebAddress(url) ? "<" + url + ">" : text(url));
        }
        return about.append(" · ")
                .append(messages.get("document.offset", citation.start(), citation.end()))
                .toString();
    }
}
