package briefing.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A question whose answer is known.
 *
 * @param id what it is called in reports
 * @param line of the file it is from, from 1
 * @param language ISO 639-1
 * @param kind what sort of question it is, in words of the file's own; blank where it says none
 * @param must what an answer has to match, every one of them; empty where only the article counts
 * @param articles the ids of articles that may answer; empty where only the answer counts
 * @param refuse whether no article answers it
 */
public record EvaluationQuestion(
        String id,
        int line,
        String language,
        String kind,
        String question,
        List<Pattern> must,
        List<String> articles,
        boolean refuse) {}
