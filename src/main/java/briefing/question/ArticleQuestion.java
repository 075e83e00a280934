package briefing.question;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question about the articles themselves and not about what they say. Only a question that is nothing else counts as one:
 * its wordings, in {@code articles.tsv} of each language, are for the whole of a question, so that one about the articles of
 * a law is not taken for it.
 *
 * @param asked what of them is asked for
 * @param which the articles it is asked of
 * @param words what these mention, are about or are titled, or their number; empty where {@code which} does not say so
 * @param other the same of a second article, with which the first is to be compared; null where it names none
 * @param time when they were published, or null where the question does not say
 * @param most of how many of the newest or oldest it asks; 0 where it does not say, so that all of one day are meant
 */
public record ArticleQuestion(
        Asked asked,
        Which which,
        String words,
        @Nullable String other,
        @Nullable PublicationTime time,
        int most) {

    /** What can be asked for. */
    public enum Asked {
        NUMBER,
        LIST,
        AUTHOR,
        DATE,
        /** Where they were published. */
        SOURCE,
        /** How long they are. */
        LENGTH,
        /** What they are about. */
        SUBJECT,
        /** What happened at a time. */
        EVENTS,
        /** All of them in short, or what they say of something. */
        SUMMARY,
        /** One of them in short, or those that were talked of. */
        OUTLINE,
        /** What two of them say of the same. */
        COMPARE,
        /** What came in since a time. */
        NEW,
        /** The figures that they give of something. */
        FIGURES,
        /** What they say of something, in the order of time. */
        TIMELINE;

        /** Whether it is answered with a digest of what articles say, and not from the catalogue. */
        public boolean isDigest() {
            return switch (this) {
                case SUMMARY, OUTLINE, COMPARE, NEW, FIGURES, TIMELINE -> true;
                case NUMBER, LIST, AUTHOR, DATE, SOURCE, LENGTH, SUBJECT, EVENTS -> false;
            };
        }
    }

    /** The articles that a question can be about. */
    public enum Which {
        ALL,
        NEWEST,
        OLDEST,
        LONGEST,
        SHORTEST,
        /** Those in Chinese. */
        CHINESE,
        ENGLISH,
        /** Those that have the words in them. */
        MENTIONING,
        /** Those that are about the words. */
        ABOUT,
        /** That with the words in its title. */
        TITLED,
        /** That with the words as its number in what was listed or quoted last, or so many of the first of these. */
        NUMBERED,
        /** Those of the last answer: this article, it. */
        THIS
    }

    /** The second article of two that are to be compared, asked for as the first one is; beside "this" it has a number. */
    public Optional<ArticleQuestion> second() {
        Which of = which == Which.THIS ? Which.NUMBERED : which;
        return Optional.ofNullable(other).map(words -> new ArticleQuestion(asked, of, words, null, time, most));
    }

    /** The number that the words name, from 1, or {@link QuestionAnalysis#LAST}; 0 or less than that where they name none. */
    public int number() {
        return Ordinals.of(words);
    }

    /**
     * Reads a question.
     *
     * @param text without filters, in simplified characters
     * @param filtered whether the question, or whoever asks it, says of what days the articles are
     */
    static Optional<ArticleQuestion> of(String text, boolean filtered, LocalDate today) {
        return ArticleWordings.read(text, filtered, today);
    }

    /** Whether a question is one, whatever the time is that it names. */
    public static boolean isOne(String text) {
        return ArticleWordings.read(text, false, LocalDate.EPOCH).isPresent();
    }

    /** Whether a question is one that names nothing that the articles are about. */
    public static boolean isOfAll(String text) {
        return ArticleWordings.read(text, false, LocalDate.EPOCH)
                .filter(about -> about.words().isEmpty())
                .isPresent();
    }
}
