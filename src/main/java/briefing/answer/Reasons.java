package briefing.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a question was answered as it was, or not at all. Groups and rules are told by their codes, which messages have words
 * for.
 *
 * @param types of answer that are asked for, by code, the main one first
 * @param unit what is counted, as it stands in the question; empty where nothing is
 * @param met names, words and years of the question that the best sentence and those around it have
 * @param lacking those that they do not have
 * @param best sentence, word for word, with its article; null where none was looked at
 * @param second its runner-up; null where there is none
 * @param lead what speaks for the best against the runner-up, in log-odds by group of features
 * @param gate what speaks for its being an answer, in log-odds by group of features; their sum is the confidence
 * @param rule that decided whatever the log-odds are; null where none did
 */
public record Reasons(
        List<String> types,
        String unit,
        List<String> met,
        List<String> lacking,
        @Nullable Sentence best,
        @Nullable Sentence second,
        Map<String, Double> lead,
        Map<String, Double> gate,
        @Nullable String rule) {

    /** A sentence of an article. */
    public record Sentence(String text, String title) {}
}
