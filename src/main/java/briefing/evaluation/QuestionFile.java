package briefing.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads questions, one JSON object a line: {@code {"id","lang","kind","question","must":[regex…],"article":[file…],
 * "refuse":bool}}; all but the question may be left out.
 */
public final class QuestionFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a line may say. */
    public static final Set<String> KEYS = Set.of("id", "lang", "kind", "question", "must", "article", "refuse");

    /** What came of reading a file. */
    public sealed interface Outcome {

        /**
         * Its questions, at least one.
         *
         * @param unknown keys that say nothing here, as a mistyped one
         */
        record Questions(List<EvaluationQuestion> questions, Set<String> unknown) implements Outcome {}

        /** It cannot be used. The reason is for people, and names the line. */
        record Unusable(String reason) implements Outcome {}
    }

    private QuestionFile() {}

    /** Reads a file; never throws. */
    public static Outcome read(Path file) {
        List<String> lines;
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Outcome.Unusable(file + ": not a file"); // a pipe that nobody writes to would never end
        }
        if (!Files.exists(file)) {
            return new Outcome.Unusable(file + ": no such file");
        }
        try {
            lines = Files.readAllLines(file, UTF_8);
        } catch (IOException e) {
            return new Outcome.Unusable(file + ": cannot be read as UTF-8 text");
        }
        List<EvaluationQuestion> questions = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                JsonNode node = JSON.readTree(lines.get(i));
                questions.add(question(node, i + 1));
                node.fieldNames().forEachRemaining(unknown::add);
            } catch (JsonProcessingException e) {
                return new Outcome.Unusable(file + ", line " + (i + 1) + ": no JSON: " + e.getOriginalMessage());
            } catch (PatternSyntaxException e) {
                return new Outcome.Unusable(file + ", line " + (i + 1) + ": \"must\": " + e.getDescription());
            } catch (IllegalArgumentException e) {
                return new Outcome.Unusable(file + ", line " + (i + 1) + ": " + e.getMessage());
            }
        }
        unknown.removeAll(KEYS);
        return questions.isEmpty()
                ? new Outcome.Unusable(file + ": no questions in it")
                : new Outcome.Questions(questions, unknown);
    }

    private static EvaluationQuestion question(JsonNode node, int line) {
        String question = node.path("question").asText("");
        if (question.isBlank()) {
            throw new IllegalArgumentException("no \"question\"");
        }
        return new EvaluationQuestion(
                node.path("id").asText(String.valueOf(line)),
                line,
                node.path("lang").asText(""),
                node.path("kind").asText(""),
                question,
                texts(node.path("must")).stream()
                        .map(regex -> Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS))
                        .toList(),
                texts(node.path("article")),
                node.path("refuse").asBoolean(false));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
