package briefing.passage;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import briefing.article.Article;
import briefing.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

    @Test
    void aShortArticleIsOnePassage() {
        assertThat(texts("题目", "园区要提质。企业要壮大。")).containsExactly("园区要提质。企业要壮大。");
    }

    @Test
    void passagesAreCutAtSentenceEndsAndCoverTheText() {
        String text = "新一轮十大重点行业稳增长工作方案正在实施之中。".repeat(40);

        List<String> texts = texts("题目", text);

        assertThat(String.join("", texts)).isEqualTo(text);
        assertThat(texts)
                .allSatisfy(
                        passage -> assertThat(passage).hasSizeBetween(20, 300).endsWith("。"));
    }

    @Test
    void aHeadingGoesWithWhatFollowsIt() {
        String paragraph = "新一轮十大重点行业稳增长工作方案正在实施之中。".repeat(12);

        assertThat(texts("", paragraph + "\n建设零碳园区\n" + paragraph)).anyMatch(text -> text.startsWith("建设零碳园区"));
    }

    @Test
    void aPassageKeepsToOneLanguage() {
        String text = "工业和信息化部将推动人工智能和制造业深度融合发展。\nThe ministry will bring artificial intelligence into factories.";

        assertThat(texts("", text))
                .containsExactly(
                        "工业和信息化部将推动人工智能和制造业深度融合发展。", "The ministry will bring artificial intelligence into factories.");
    }

    @Test
    void aSentenceLongerThanAPassageIsCut() {
        String text = "推动产业链，".repeat(200);

        List<String> texts = texts("", text);

        assertThat(String.join("", texts)).isEqualTo(text);
        assertThat(texts).allSatisfy(passage -> assertThat(passage).hasSizeLessThanOrEqualTo(300));
    }

    @Test
    void textWithoutAnyBreakIsCutBetweenCharacters() {
        String text = "🙂".repeat(1000);

        assertThat(String.join("", texts("", text))).isEqualTo(text);
    }

    @Test
    void englishPassagesFitTheModelTitleIncluded() throws IOException {
        String text =
                ("The Ministry of Industry and Information Technology (MIIT) published 1,260 high-level 5G factories, "
                                + "504 excellence-level smart factories and over 8,000 national-level green factories in 2025. ")
                        .repeat(20);
        String title =
                "Minister Li Lecheng's debut in the ministers' corridor: digital parks, zero-carbon parks and AI "
                        .repeat(3);

        try (InputStream vocabulary = getClass().getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json");
                HuggingFaceTokenizer tokenizer =
                        HuggingFaceTokenizer.newInstance(vocabulary, Map.of("truncation", "false"))) {
            for (Passage passage : passages(title, text)) {
                assertThat(tokenizer.encode(passage.titledText()).getIds().length)
                        .isBetween(64, 128);
            }
        }
    }

    private static List<String> texts(String title, String text) {
        return passages(title, text).stream().map(Passage::text).toList();
    }

    private static List<Passage> passages(String title, String text) {
        return new PassageSplitter()
                .split(new Article("a.txt", title, null, null, null, Language.of(text), text, null));
    }

    @Test
    void aFileOfOneSentenceIsCutInProportionToItsLength() {
        Article endless = new Article("a.txt", "A", null, null, null, Language.CHINESE, "中".repeat(2_000_000), null);
        List<Passage> passages =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> new PassageSplitter().split(endless));
        assertThat(passages.stream()
                        .mapToInt(passage -> passage.text().length())
                        .sum())
                .isEqualTo(2_000_000);
        assertThat(passages).allSatisfy(passage -> assertThat(passage.text()).hasSizeLessThanOrEqualTo(300));
    }
}
