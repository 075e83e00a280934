package briefing.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.language.Language;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SharedSpaceEmbeddingModelTest {

    /** English, then Chinese. */
    private static final List<String> SENTENCES = List.of(
            "The central bank cut interest rates for the second time this year.",
            "央行今年第二次下调利率。",
            "How many new energy vehicles were exported last year?",
            "去年出口了多少辆新能源汽车？",
            "The earthquake destroyed hundreds of houses in the mountains.",
            "地震摧毁了山区的数百座房屋。",
            "Scientists discovered a new species of frog in the rainforest.",
            "科学家在雨林中发现了一种新的青蛙。",
            "Who won the women's singles final at the tennis tournament?",
            "谁赢得了这次网球赛的女子单打决赛？",
            "The museum will be closed for repairs until spring.",
            "博物馆将闭馆维修到春天。",
            "Unemployment among young people has risen sharply.",
            "年轻人的失业率急剧上升。",
            "The two countries signed an agreement on free trade.",
            "两国签署了自由贸易协定。",
            "Doctors recommend at least seven hours of sleep a night.",
            "医生建议每晚至少睡七个小时。",
            "The new railway line shortens the journey to three hours.",
            "新铁路线把行程缩短到三个小时。",
            "A court sentenced the former mayor to ten years in prison for bribery.",
            "法院以受贿罪判处前市长十年监禁。",
            "Humanoid robots are being tested in car factories.",
            "人形机器人正在汽车工厂里进行测试。",
            "Heavy rain caused floods in the south of the province.",
            "暴雨在该省南部引发了洪水。",
            "The company laid off two thousand workers.",
            "该公司裁员两千人。",
            "Which university has the most foreign students?",
            "哪所大学的外国留学生最多？",
            "The satellite was launched into orbit on Tuesday morning.",
            "这颗卫星星期二上午被发射入轨。",
            "Prices of pork fell because farmers raised too many pigs.",
            "因为农民养猪过多，猪肉价格下跌。",
            "The film tells the story of a blind musician.",
            "这部电影讲述了一位盲人音乐家的故事。",
            "Wind and solar power now produce a third of all electricity.",
            "风能和太阳能现在提供三分之一的电力。",
            "The vaccine protects children against measles.",
            "这种疫苗可以预防儿童麻疹。");

    private static final EmbeddingModels MODELS = new InProcessEmbeddingModels();

    private final EmbeddingModel model = new SharedSpaceEmbeddingModel(MODELS, SharedSpace.load());

    @Test
    void aSentenceIsNearestToItsTranslationAmongFortyInBothLanguages() {
        List<Embedding> vectors = model.embedAll(
                        SENTENCES.stream().map(TextSegment::from).toList())
                .content();

        List<String> lost = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            int nearest = i == 0 ? 1 : 0;
            for (int j = 0; j < vectors.size(); j++) {
                if (j != i
                        && CosineSimilarity.between(vectors.get(i), vectors.get(j))
                                > CosineSimilarity.between(vectors.get(i), vectors.get(nearest))) {
                    nearest = j;
                }
            }
            if (nearest != (i ^ 1)) {
                lost.add(SENTENCES.get(i) + " → " + SENTENCES.get(nearest));
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void aTextHasOneVectorWhateverStandsBesideIt() {
        List<Embedding> together = model.embedAll(
                        SENTENCES.stream().map(TextSegment::from).toList())
                .content();

        assertThat(model.embed(SENTENCES.get(0)).content()).isEqualTo(together.get(0));
        assertThat(model.embed(SENTENCES.get(1)).content()).isEqualTo(together.get(1));
        assertThat(model.dimension()).isEqualTo(together.get(0).dimension());
    }

    @Test
    void traditionalCharactersAreReadAsSimplifiedOnes() {
        assertThat(model.embed("醫生建議每晚至少睡七個小時。").content())
                .isEqualTo(model.embed("医生建议每晚至少睡七个小时。").content());
    }

    @Test
    void textsThatSayNothingHaveAVectorToo() {
        for (String text : List.of("1949", "…", "Привет, как дела?", "😀")) {
            assertThat(model.embed(text).content().vector()).hasSize(model.dimension());
        }
    }

    @Test
    void aSpaceOfOtherModelsIsRefused() {
        EmbeddingModels others = new EmbeddingModels() {
            @Override
            public EmbeddingModel of(Language language) {
                return MODELS.of(language);
            }

            @Override
            public String name(Language language) {
                return "another " + language.code();
            }
        };

        assertThatThrownBy(() -> new SharedSpaceEmbeddingModel(others, SharedSpace.load()))
                .hasMessage("the shared space is of bge-small-zh-v1.5-q, not of another zh");
    }

    @Test
    void itsNameTellsTheSpaceBesideTheModels() {
        assertThat(model.modelName())
                .isEqualTo("all-minilm-l6-v2-q + bge-small-zh-v1.5-q in shared space "
                        + SharedSpace.load().version());
    }
}
