package briefing.retrieval.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.article.Article;
import briefing.embedding.HashedEmbeddingModel;
import briefing.index.Indexed;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import briefing.index.local.LocalPassageIndex;
import briefing.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryTranslatorTest {

    @TempDir
    Path folder;

    private LocalPassageIndex index;

    @BeforeEach
    void open() {
        index = new LocalPassageIndex(folder.resolve("index"), new HashedEmbeddingModel("1").modelName());
        add("a.txt", "工信部部长李乐成介绍，人形机器人产业发展很快，外汇局也有新政策。安全第一。");
        add("b.txt", "The central bank cut interest rates. Humanoid robots sell well.");
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whoeverInterruptsALongQuestionIsHeard() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> chinese("robots and rates ".repeat(100))).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> english("机器人和利率".repeat(100))).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anAcronymIsTranslatedByTheGlossary() {
        assertThat(chinese("What did MIIT say?")).contains("工信部");
    }

    @Test
    void aPhraseIsTranslatedWhole() {
        assertThat(chinese("humanoid robots")).startsWith("人形机器人");
        assertThat(english("央行降息了吗？")).contains("central bank");
    }

    @Test
    void aNameInPinyinFindsThePersonInThePassages() {
        assertThat(chinese("Who is Li Lecheng?")).contains("李乐成");
    }

    @Test
    void aWordIsNotTakenForTheAcronymThatItSpells() {
        assertThat(chinese("is it safe")).contains("安全").doesNotContain("外汇局", "国家外汇管理局");
        assertThat(chinese("the policy of SAFE")).contains("外汇局");
    }

    @Test
    void onlyWhatThePassagesSayIsLookedFor() {
        assertThat(chinese("robot"))
                .allMatch(phrase -> index.vocabulary(Language.CHINESE).phraseFrequency(phrase) > 0);
    }

    @Test
    void theUsersGlossaryIsReadAgainWhenItChanges() throws IOException {
        DictionaryTranslator translator = new DictionaryTranslator(folder.resolve("glossary.tsv"));
        assertThat(phrases(translator, "the walking tin men", Language.CHINESE)).doesNotContain("人形机器人");

        Files.writeString(folder.resolve("glossary.tsv"), "walking tin men\t人形机器人\n");

        assertThat(phrases(translator, "the walking tin men", Language.CHINESE)).contains("人形机器人");
    }

    @Test
    void aChineseWordIsLookedForByWhatItMostLikelyMeans() {
        add("c.txt", "The purpose of the visit was protest. The destination is not known.");
        index.refresh();

        assertThat(english("目的")).startsWith("purpose");
        assertThat(english("抗议")).startsWith("protest");
    }

    @Test
    void aNameThatNoDictionaryHasIsFoundByItsSoundInWhatIsFound() {
        add("d.txt", "The west side of Fresno was named after Elway. A road leads to Houston.");
        index.refresh();

        assertThat(heard("弗雷斯诺西侧的另一个名字是什么？")).contains("Fresno").doesNotContain("Houston");
        assertThat(heard("埃尔维赢了吗？")).contains("Elway");
        assertThat(heard("这个地区的经济怎么样？")).doesNotContain("Fresno", "Elway", "Houston");
    }

    @Test
    void aWordThatTheDictionaryExplainsIsNotHeardAsAName() {
        add("d.txt", "Sarah went to Pisa.");
        index.refresh();

        assertThat(heard("沙拉多少钱一份？", "Sarah went to Pisa.")).doesNotContain("Sarah");
        assertThat(heard("比萨多少钱？", "Sarah went home.")).doesNotContain("Sarah", "Pisa");
    }

    private List<String> heard(String question) {
        return heard(question, "The west side of Fresno was named after Elway. A road leads to Houston.");
    }

    private List<String> heard(String question, String text) {
        DictionaryTranslator translator = new DictionaryTranslator(folder.resolve("none.tsv"));
        Vocabulary passages = index.vocabulary(Language.ENGLISH);
        Translated known = translator.translate(question, Language.ENGLISH, passages);
        List<String> found = List.of(text);
        return translator.heard(question, Language.ENGLISH, passages, known, found).units().stream()
                .map(Unit::phrases)
                .flatMap(List::stream)
                .toList();
    }

    private List<String> chinese(String question) {
        return phrases(new DictionaryTranslator(folder.resolve("none.tsv")), question, Language.CHINESE);
    }

    private List<String> english(String question) {
        return phrases(new DictionaryTranslator(folder.resolve("none.tsv")), question, Language.ENGLISH);
    }

    private List<String> phrases(DictionaryTranslator translator, String question, Language to) {
        return translator.translate(question, to, index.vocabulary(to)).units().stream()
                .map(Unit::phrases)
                .flatMap(List::stream)
                .toList();
    }

    private void add(String id, String text) {
        Article article = new Article(id, "", null, null, null, Language.of(text), text, null);
        Indexed.whole(index, article);
    }
}
