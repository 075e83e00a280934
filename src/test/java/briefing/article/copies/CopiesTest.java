package briefing.article.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final String STORY = """
            港务局周二表示，新码头将于明年春天启用。
            新码头有四个泊位，年吞吐量预计达到120万标准箱，比去年增长5.2%。
            局长说，疏港铁路也会同时通车，货物不必再绕行市区。
            环保组织要求公布对湿地的影响，港务局答应下月给出报告。
            """;

    private final Map<String, ArticlePrint> prints = new HashMap<>();

    private void put(String id, String text) {
        prints.put(id, ArticlePrint.of(text));
    }

    @Test
    void anArticleSavedTwiceIsOne() {
        put("a.html", STORY);
        put("b.txt", STORY.replace("，", ", ").replace("码头", "碼頭"));
        assertThat(Copies.of("a.html", prints)).containsExactly("b.txt");
        assertThat(Copies.of("b.txt", prints)).containsExactly("a.html");
    }

    @Test
    void aWireStoryWithOtherFurnitureIsTheSame() {
        put("a", STORY);
        put("b", "原标题：新码头明年启用\n本报讯 记者获悉：\n" + STORY + "本报记者整理，转载请注明。\n");
        assertThat(Copies.of("a", prints)).containsExactly("b");
    }

    @Test
    void aFigureMakesItAnotherArticle() {
        put("a", STORY);
        put("percent", STORY.replace("5.2%", "5.3%"));
        put("boxes", STORY.replace("120万", "130万"));
        put("numeral", STORY.replace("四个泊位", "五个泊位"));
        assertThat(Copies.of("a", prints)).isEmpty();
        assertThat(Copies.of("percent", prints)).isEmpty();
    }

    @Test
    void anArticleThatOnlyQuotesAnotherIsNoCopy() {
        put("a", STORY);
        put("b", STORY + "渔民则担心航道加深会影响渔场，他们已经提出索赔。\n".repeat(1) + """
                渔业协会会长说，三百条渔船要改到北边作业，油费会翻倍。
                市政府表示将与渔民谈判，并考虑设立补偿基金，由港口收入支付。
                专家认为，类似的争议在其他港口也出现过，通常要两三年才能平息。
                议会将在秋季讨论，届时还要决定是否延长航道的疏浚合同期限。
                也有居民欢迎新码头，因为它会带来就业，附近的学校和商店都在招人。
                """);
        assertThat(Copies.of("a", prints)).isEmpty();
    }

    @Test
    void manyArticlesOfOnePatternStayApart() {
        for (int i = 0; i < 3000; i++) {
            put("day" + i, "今天的天气预报如下。全市以晴为主，局部有阵雨，气温" + i + "度。请注意防晒，出门带好雨具。");
        }
        assertThat(Copies.of("day7", prints)).isEmpty();
    }
}
