package briefing.article.office;

import briefing.article.text.ArticleLines;
import briefing.article.text.Head;
import briefing.language.LanguagePack;
import dev.langchain4j.data.document.Document;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself apart from its text. When it was made is not when it was published.
 *
 * @param title as the program or its user put it, or that of a template
 * @param author a person's name, or that of a program
 */
record Properties(@Nullable String title, @Nullable String author) {

    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)apache poi|python-\\w++|openpyxl|pandoc|user|admin.*|microsoft.*|windows.*|untitled.*|document\\d*|(?:powerpoint )?presentation\\d*|\\d++");

    private static final List<String> STOP_WORDS = LanguagePack.allWords("stop-words");

    /** What may say what a text is about: longer words, and of Chinese two characters. */
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2}|[\\p{L}&&[^\\p{IsHan}]]{4,}+");

    /** The properties in a part of a file: {@code docProps/core.xml}, {@code meta.xml}. */
    static Properties of(byte @Nullable [] xml) {
        String title = null;
        String author = null;
        XmlCursor in = XmlCursor.of(xml);
        while (in.next()) {
            if (in.starts("title")) {
                title = text(in);
            } else if (in.starts("initial-creator")) {
                author = text(in);
            } else if (in.starts("creator")) {
                String creator = text(in);
                author = author == null ? creator : author;
            }
        }
        return new Properties(title, author);
    }

    private static String text(XmlCursor in) {
        StringBuilder text = new StringBuilder();
        while (in.next() && !in.ends()) {
            text.append(in.text());
        }
        return text.toString().strip();
    }

    /**
     * The article in the lines of such a file.
     *
     * @param shown the title that the text itself is marked with, or null
     */
    Document article(@Nullable String shown, List<String> lines) {
        String known = shown == null && isTitle(lines) ? title : shown;
        String name =
                author == null || author.isBlank() || PROGRAM.matcher(author).matches() ? null : author;
        Document article = ArticleLines.article(new Head(known, null, null, name, null), lines);
        Head head = Head.of(article.metadata());
        boolean untitled = head.title() == null && isAbout(article.text());
        return untitled ? head.or(Head.titled(title)).document(article.text()) : article;
    }

    /** Whether the title has a word in common with a text that has no headline of its own. */
    private boolean isAbout(String text) {
        if (title == null || PROGRAM.matcher(title).matches()) {
            return false;
        }
        return WORD.matcher(title)
                .results()
                .map(MatchResult::group)
                .filter(word -> !STOP_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .anyMatch(text::contains);
    }

    /** Templates leave titles that have nothing to do with the text: it counts where the text opens with it. */
    private boolean isTitle(List<String> lines) {
        return title != null && !title.isBlank() && lines.stream().limit(5).anyMatch(title::equals);
    }
}
