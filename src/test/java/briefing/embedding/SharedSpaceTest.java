package briefing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import briefing.embedding.SharedSpace.Projection;
import briefing.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SharedSpaceTest {

    /** English has two dimensions and Chinese three, of which the space has two. */
    private final SharedSpace space = new SharedSpace(
            2,
            "made up",
            Map.of(
                    Language.ENGLISH, new Projection("en", new float[] {1, 1}, new float[] {1, 0, 0, 2}),
                    Language.CHINESE, new Projection("zh", new float[] {0, 0, 0}, new float[] {1, 0, 0, 1, 5, 5})));

    @Test
    void aVectorIsCentredProjectedAndMadeOfLengthOne() {
        assertThat(space.map(Language.ENGLISH, new float[] {4, 3})).containsExactly(0.6f, 0.8f);
        assertThat(space.map(Language.CHINESE, new float[] {3, -4, 0})).containsExactly(0.6f, -0.8f);
    }

    @Test
    void theMeanHasNoDirection() {
        assertThat(space.map(Language.ENGLISH, new float[] {1, 1})).containsExactly(0, 0);
    }

    @Test
    void vectorsOfAnotherModelAreRefused() {
        assertThatThrownBy(() -> space.map(Language.ENGLISH, new float[3])).hasMessage("a vector of 3 where en has 2");
    }

    @Test
    void spacesOfOtherNumbersHaveOtherVersions() {
        SharedSpace other = new SharedSpace(
                2,
                "made up",
                Map.of(
                        Language.ENGLISH, new Projection("en", new float[] {1, 1}, new float[] {1, 0, 0, 2.01f}),
                        Language.CHINESE, new Projection("zh", new float[3], new float[] {1, 0, 0, 1, 5, 5})));

        assertThat(other.version()).isNotEqualTo(space.version());
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        SharedSpace shipped = SharedSpace.load();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        shipped.write(out);

        SharedSpace read = SharedSpace.read(new ByteArrayInputStream(out.toByteArray()));

        float[] vector = vector(384);
        assertThat(read.map(Language.ENGLISH, vector)).isEqualTo(shipped.map(Language.ENGLISH, vector));
        assertThat(read.version()).isEqualTo(shipped.version());
        assertThat(read.provenance()).isEqualTo(shipped.provenance());
        assertThat(out.size()).isLessThan(1_000_000);
    }

    @Test
    void anotherFileIsNoSpace() {
        assertThatThrownBy(() -> SharedSpace.read(new ByteArrayInputStream(new byte[100])))
                .hasMessage("no shared space");
    }

    @Test
    void theShippedSpaceSaysWhatItWasLearntFromAndUnderWhichTerms() {
        assertThat(SharedSpace.load().provenance()).contains("NTREX-128", "CC BY-SA 4.0", "Tatoeba", "CC BY 2.0 FR");
    }

    @Test
    void theShippedSpaceTakesTheModelsThatComeWithTheProgram() {
        SharedSpace shipped = SharedSpace.load();
        EmbeddingModels models = new InProcessEmbeddingModels();

        for (Language language : Language.values()) {
            assertThat(shipped.model(language)).isEqualTo(models.name(language));
        }
        float[] mapped = shipped.map(Language.CHINESE, vector(512));
        double square = 0;
        for (float x : mapped) {
            square += x * x;
        }
        assertThat(mapped).hasSize(shipped.dimension());
        assertThat(square).isCloseTo(1, within(1e-5));
    }

    private static float[] vector(int dimension) {
        Random random = new Random(1);
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
