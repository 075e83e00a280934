package briefing.answer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.RememberedEmbeddingModel;
import briefing.embedding.SharedSpaceEmbeddingModel;
import briefing.question.followup.FollowUp.Whole;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told from questions, and what is understood of follow-ups, with the real models. */
@Tag("slow")
class IntentsTest {

    private static final Path RESOURCES = Path.of("src/test/resources/briefing/conversation");

    private static final EmbeddingModel MODEL =
            new RememberedEmbeddingModel(SharedSpaceEmbeddingModel.shipped(new InProcessEmbeddingModels()));

    private static final String QUESTION = "question";

    private final IntentRecognizer intents = new IntentRecognizer(() -> MODEL);

    @Test
    void twoHundredLinesAreTakenForWhatTheyAre() throws IOException {
        List<String> swallowed = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String line : lines("utterances.tsv")) {
            String[] sides = line.split("\t");
            String taken = intents.recognise(sides[1], Set.of())
                    .map(said -> said.intent().code())
                    .orElse(QUESTION);
            if (!taken.equals(sides[0])) {
                (sides[0].equals(QUESTION) ? swallowed : others).add(line + " → " + taken);
            }
        }

        assertThat(swallowed).isEmpty();
        assertThat(others).hasSizeLessThanOrEqualTo(2);
    }

    /** Each example compared with all the others, as if it were none. */
    @Test
    void hardlyAPlainQuestionIsNearerToSomethingElse() {
        List<String> swallowed = new ArrayList<>();
        int questions = 0;
        for (IntentExamples examples : IntentExamples.all()) {
            for (IntentExamples.Example example : examples.examples()) {
                String text = example.text();
                if (example.intent() == null) {
                    questions++;
                    boolean asked = intents.near(text, examples, text).isEmpty();
                    if (!asked) {
                        swallowed.add(text);
                    }
                }
            }
        }

        assertThat(swallowed).hasSizeLessThanOrEqualTo(questions / 100);
    }

    @Test
    void sixtyDialoguesOfTwoLinesAreUnderstood() throws IOException {
        List<String> wrong = new ArrayList<>();
        FollowUps followUps = new FollowUps(new Conversation(), IntentsTest::nearness);
        for (String line : lines("dialogues.tsv")) {
            String[] sides = line.split("\t");
            Whole whole = followUps.standalone(sides[1], new Topic(sides[0], null, null));
            String expected = sides[2].equals("=") ? sides[1] : sides[2];
            if (!whole.question().equals(expected)) {
                wrong.add(sides[0] + " / " + sides[1] + " → " + whole.question());
            }
        }

        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
    }

    private static double nearness(String one, String other) {
        Embedding first = MODEL.embed(one).content();
        return CosineSimilarity.between(first, MODEL.embed(other).content());
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(RESOURCES.resolve(name)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
