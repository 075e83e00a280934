package briefing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks for the ministry's three priorities in 44 ways, about the articles in {@code corpus/}, with the real models. */
@Tag("slow")
class PrioritiesTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/briefing/evaluation/priorities.jsonl");

    private static final int QUESTION_COUNT = 44;

    /** How many of the ways give the three, less one, because another processor rounds vectors otherwise. */
    private static final int GIVEN = 40;

    @Test
    void theThreePrioritiesAreGivenHoweverTheyAreAskedFor(@TempDir Path folder) throws IOException {
        Run run = Run.withRealModels(
                folder,
                Path.of("corpus"),
                "evaluate",
                QUESTIONS.toString(),
                "--json",
                "--missed",
                "--mode",
                "extractive");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> missed = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            JsonNode node = new ObjectMapper().readTree(line);
            if (node.has("missed")) {
                missed.add(node.path("missed").asText() + "  "
                        + node.path("question").asText() + "  "
                        + node.path("answer").asText().replace('\n', ' '));
            } else if (node.path("questions").asText().equals("all")) {
                assertThat(node.path("n").asInt()).isEqualTo(QUESTION_COUNT);
            }
        }

        assertThat(missed).hasSizeLessThanOrEqualTo(QUESTION_COUNT - GIVEN);
    }
}
