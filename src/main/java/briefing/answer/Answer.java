package briefing.answer;

import briefing.retrieval.Retrieval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question: what the articles say, or that they do not say it. */
public sealed interface Answer {

    /** Stands in a generated answer behind each sentence that what it cites does not support. */
    String UNSUPPORTED = "[?]";

    /** The question and the passages that were found for it, also where they do not answer it. */
    Retrieval retrieval();

    /** What a person reads, with {@code [n]} behind each statement; in the question's language but for the quotes. */
    String text();

    /** What it quotes, or where it does not answer offers as closest. */
    List<Citation> quoted();

    /** How sure it is that the articles answer; null where that was not what decided. */
    @Nullable
    Confidence confidence();

    /** How an answer came about. */
    enum Mode {
        EXTRACTIVE,
        GENERATED,
        CATALOGUE,
        /** Said of the last answer, or in passing. */
        CONVERSATION,
        /** What a folder holds, in quotes: a summary, figures, a timeline. */
        DIGEST
    }

    /**
     * The articles answer.
     *
     * @param text an extracted answer is its quotes, each with its mark, a line each where they are a list, and a paragraph
     *     for each article; a row of a table is told with the names of its columns, and an item that goes on in the article
     *     ends in dots; a generated one has {@link #UNSUPPORTED} where it is not to be believed
     * @param citations in the order of their numbers
     * @param claims the sentences of a generated answer; empty for an extracted one
     * @param notice what the reader should know of how it came about (a failed endpoint, another year), or null
     */
    record Answered(
            Retrieval retrieval,
            @Nullable Confidence confidence,
            Mode mode,
            String text,
            List<Citation> citations,
            List<Claim> claims,
            @Nullable String notice)
            implements Answer {

        /** The same, told and quoted otherwise. */
        public Answered told(String otherText, List<Citation> otherCitations) {
            return new Answered(retrieval, confidence, mode, otherText, otherCitations, claims, notice);
        }

        /** The same with another notice. */
        public Answered noted(String otherNotice) {
            return new Answered(retrieval, confidence, mode, text, citations, claims, otherNotice);
        }

        @Override
        public List<Citation> quoted() {
            return citations;
        }
    }

    /**
     * The articles do not answer.
     *
     * @param text that they do not; where something near was found, with what is missing and the quotes
     * @param closest what is nearest to an answer, in the order of its numbers; empty where nothing is near
     * @param missing what of the question the nearest articles do not have; empty where it cannot be named
     * @param another whether what is near is said of another name, year, time or place than what is asked of
     * @param notice as for {@link Answered}
     */
    record NotInCorpus(
            Retrieval retrieval,
            @Nullable Confidence confidence,
            Mode mode,
            String text,
            List<Citation> closest,
            List<String> missing,
            boolean another,
            @Nullable String notice)
            implements Answer {

        /** The same, come about otherwise, with another notice. */
        public NotInCorpus with(Mode otherMode, @Nullable String otherNotice) {
            return new NotInCorpus(retrieval, confidence, otherMode, text, closest, missing, another, otherNotice);
        }

        @Override
        public List<Citation> quoted() {
            return closest;
        }
    }

    /**
     * A sentence of a generated answer.
     *
     * @param citations the numbers that it cites
     * @param supported whether what it cites says so
     */
    record Claim(String text, List<Integer> citations, boolean supported) {}
}
