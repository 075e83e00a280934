package briefing.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void aRunOfMarksEndsOneSentenceHoweverLongItIs() {
        String marks = "!".repeat(200_000);
        assertThat(sentences("Stop" + marks + " Go on.")).containsExactly("Stop" + marks, "Go on.");
        assertThat(sentences("Stop" + marks + "go on.")).containsExactly("Stop" + marks + "go on.");
    }

    @Test
    void chineseSentencesEndAtTheirFullStops() {
        assertThat(sentences("园区要提质。企业要壮大！真的吗？当然")).containsExactly("园区要提质。", "企业要壮大！", "真的吗？", "当然");
    }

    @Test
    void closingQuotationMarksBelongToTheSentence() {
        assertThat(sentences("他说：“要抓创新。”随后离开。")).containsExactly("他说：“要抓创新。”", "随后离开。");
        assertThat(sentences("\"We will build it.\" He left.")).containsExactly("\"We will build it.\"", "He left.");
    }

    @Test
    void aLineEndAlwaysEndsASentence() {
        assertThat(sentences("建设园区\n\n推动园区提质")).containsExactly("建设园区", "推动园区提质");
    }

    @Test
    void decimalsNamesAndAbbreviationsDoNotEndASentence() {
        assertThat(sentences("Output rose 3.5 percent, said Dr. J. Smith of the U.S. Treasury. It had been flat."))
                .containsExactly(
                        "Output rose 3.5 percent, said Dr. J. Smith of the U.S. Treasury.", "It had been flat.");
    }

    @Test
    void aMarkAtTheBeginningOfALineOpensAQuotation() {
        assertThat(sentences("The port grew.\n\"We expect jobs,\" said the mayor.\n\"Many,\" she said."))
                .containsExactly("The port grew.", "\"We expect jobs,\" said the mayor.", "\"Many,\" she said.");
    }

    @Test
    void anAbbreviationMayEndASentence() {
        assertThat(sentences("It was sold in the U.S. The price fell."))
                .containsExactly("It was sold in the U.S.", "The price fell.");
    }

    @Test
    void aNumberAtTheStartOfALineIsNoSentence() {
        assertThat(sentences("1. Build parks\n2. Fund firms.")).containsExactly("1. Build parks", "2. Fund firms.");
    }

    @Test
    void semicolonsCutOnlyWhatIsTooLongToQuote() {
        String clause = "推动重点产业链高质量发展并加快科技攻关".repeat(5);

        assertThat(sentences("一是稳增长；二是强创新。")).hasSize(1);
        assertThat(sentences(clause + "；" + clause + "。")).containsExactly(clause + "；", clause + "。");
    }

    @Test
    void languagesMix() {
        assertThat(sentences("规模达1.2万亿元.企业超过6200家。The end.")).containsExactly("规模达1.2万亿元.", "企业超过6200家。", "The end.");
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }
}
