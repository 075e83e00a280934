package briefing.answer.select;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.select.SeriesChoice.Quoted;
import briefing.article.Article;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import briefing.passage.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeThoughtsTest {

    @TempDir
    Path folder;

    private LocalPassageIndex index;

    @BeforeEach
    void open() {
        index = new LocalPassageIndex(folder, new HashedEmbeddingModel("1").modelName());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whatPointsBackComesWithTheSentenceBefore() {
        String text =
                "The plan has two parts. The council passed a bill. It caps fares at 2 yuan. Buses will run later.";

        assertThat(shown(text, "It caps")).containsExactly("The council passed a bill. It caps fares at 2 yuan.");
        assertThat(shown(text, "Buses")).containsExactly("Buses will run later.");
        assertThat(shown("市里公布了新办法。国务院批准了条例。该条例五月起施行。", "该条例")).containsExactly("国务院批准了条例。该条例五月起施行。");
        assertThat(shown("北方去年增长3%。相比之下，南方增长5%。", "相比之下")).containsExactly("北方去年增长3%。相比之下，南方增长5%。");
    }

    @Test
    void whatOpensItsParagraphStaysAlone() {
        assertThat(shown("The council passed a bill.\nIt caps fares at 2 yuan.", "It caps"))
                .containsExactly("It caps fares at 2 yuan.");
        assertThat(shown("会议开了两天。其他城市也会跟进。", "其他")).containsExactly("其他城市也会跟进。");
    }

    @Test
    void whatAnnouncesComesWithWhatItAnnounces() {
        assertThat(shown("The reason is simple:\nPrices fell by a third.\nNobody noticed.", "The reason"))
                .containsExactly("The reason is simple: Prices fell by a third.");
        assertThat(shown("申请条件如下。年满十八岁，有本市户口。受理时间为一周。", "申请条件")).containsExactly("申请条件如下。年满十八岁，有本市户口。");
    }

    @Test
    void theHeadOfAnItemComesWithWhatItSays() {
        assertThat(shown("三是抓好企业。优质企业按梯度培育。平台要办得更好。", "三是")).containsExactly("三是抓好企业。优质企业按梯度培育。");
    }

    @Test
    void aLineOfAListComesWithWhatLeadsToTheList() {
        String text = "You need these accounts:\n- a mail account\n- a bank account\n- a key to the gate\nThat is all.";

        assertThat(shown(text, "- a bank")).containsExactly("You need these accounts:", "- a bank account");
    }

    @Test
    void aRowIsShownWithTheNamesOfItsColumnsAndQuotedWordForWord() {
        String text = "去年的成绩：\n指标 | 数量\n智能工厂 | 504家\n绿色工厂 | 8000家";

        List<Selection.Quote> quotes = quotes(text, "智能工厂");

        assertThat(quotes).extracting(Selection.Quote::shown).containsExactly("智能工厂 · 数量：504家");
        assertThat(quotes).extracting(Selection.Quote::text).containsExactly("智能工厂 | 504家");
    }

    @Test
    void anEmptyRowOfATableSaysNothing() {
        String text = "| 指标 | 数量 |\n|---|---|\n| | |\n| 智能工厂 | 504家 |";

        assertThat(shown(text, "| 智能工厂")).containsExactly("智能工厂 · 数量：504家");
    }

    @Test
    void twoQuotesNeverOverlap() {
        String text = "The council passed a bill. It caps fares at 2 yuan. Buses will run later.";

        assertThat(shown(text, "It caps", "The council"))
                .containsExactly("The council passed a bill. It caps fares at 2 yuan.");
        assertThat(shown(text, "The council", "It caps"))
                .containsExactly("The council passed a bill.", "It caps fares at 2 yuan.");
    }

    @Test
    void anItemThatIsAskedForSeveralThingsIsQuotedToItsEndAndAlone() {
        String text = "一是抓产业。重点行业稳增长。\n二是抓载体。建设数字园区，支持高新区发展。建设产业集群，发挥中试平台的作用。\n三是抓治理。加强质量管理。\n";
        assertThat(quotes(text, true, "二是抓载体", "三是抓治理").stream().map(Selection.Quote::shown))
                .containsExactly("二是抓载体。建设数字园区，支持高新区发展。建设产业集群，发挥中试平台的作用。");
        assertThat(quotes(text, false, "二是抓载体").stream().map(Selection.Quote::shown))
                .containsExactly("二是抓载体。建设数字园区，支持高新区发展。");
    }

    private List<String> shown(String text, String... openings) {
        return quotes(text, openings).stream().map(Selection.Quote::shown).toList();
    }

    private List<Selection.Quote> quotes(String text, String... openings) {
        return quotes(text, false, openings);
    }

    private List<Selection.Quote> quotes(String text, boolean several, String... openings) {
        Language language = Language.of(text);
        Article article = new Article("a.txt", "Title", null, null, null, language, text, null);
        ArticleSentences sentences = new ArticleSentences(article, index.vocabulary(language));
        List<Quoted> quoted = new ArrayList<>();
        for (String opening : openings) {
            Span span = sentences.get(sentences.at(text.indexOf(opening))).span();
            quoted.add(new Quoted(sentences, span, true));
        }
        return WholeThoughts.sentences(quoted, several);
    }
}
