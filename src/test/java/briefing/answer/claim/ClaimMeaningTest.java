package briefing.answer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Found;
import briefing.embedding.InProcessEmbeddingModels;
import briefing.embedding.SharedSpaceEmbeddingModel;
import briefing.retrieval.Retrieval;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class ClaimMeaningTest {

    private static final EmbeddingModel MODEL = SharedSpaceEmbeddingModel.shipped(new InProcessEmbeddingModels());

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "芯片出口大幅增长。 | exports of semiconductors grew quickly [1]. | true",
                "今年将建设一批零碳园区。 | zero-carbon parks are to be built this year [1]. | true",
                "The ministry will support small firms. | 将支持中小企业发展[1]。 | true",
                "今年将建设一批零碳园区。 | the orchestra played in the concert hall [1]. | false",
                "The ministry will support small firms. | 香蕉富含钾元素且口感香甜[1]。 | false",
            })
    void aClaimThatCitesAnotherLanguageMustMeanWhatASentenceThereMeans(
            String passage, String claim, boolean supported) {
        Retrieval found = Found.of("?", Found.passage("", LocalDate.of(2026, 3, 5), passage));

        assertThat(new ClaimCheck(found.passages(), Found.INDEX, Found.DICTIONARY, MODEL)
                        .claims(claim)
                        .get(0)
                        .supported())
                .isEqualTo(supported);
    }
}
