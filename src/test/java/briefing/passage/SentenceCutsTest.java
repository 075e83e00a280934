package briefing.passage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Cuts 300 lines, written for this test as news words them, where a person cut them. */
class SentenceCutsTest {

    private static final String CUT = "¦";

    @Test
    void englishLinesAreCutWhereAPersonCutsThem() throws IOException {
        assertThat(f1("sentences-en.txt")).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void chineseLinesAreCutWhereAPersonCutsThem() throws IOException {
        assertThat(f1("sentences-zh.txt")).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void aNameBehindAnAbbreviationGoesOnWithTheSentence() {
        assertThat(cut("Sens. Cory Booker and J. K. Rowling met No. 5 of the U.S. team. They talked."))
                .containsExactly("Sens. Cory Booker and J. K. Rowling met No. 5 of the U.S. team.", "They talked.");
    }

    @Test
    void howeverManyMarksStandBehindADotTheyGoWithTheSentence() {
        String marks = "?".repeat(40);
        assertThat(cut("Loading." + marks + " Next one came.")).containsExactly("Loading." + marks, "Next one came.");
    }

    @Test
    void whoSpokeGoesWithWhatWasSaid() {
        assertThat(cut("“真的吗？”她问。没有人回答。")).containsExactly("“真的吗？”她问。", "没有人回答。");
        assertThat(cut("\"Is it safe?\" Karim Abdi asked. No one answered."))
                .containsExactly("\"Is it safe?\" Karim Abdi asked.", "No one answered.");
    }

    @Test
    void whoSpeaksNextOpensASentence() {
        assertThat(cut("“福利会提升。”李春表示，这次的举措共有20条。")).containsExactly("“福利会提升。”", "李春表示，这次的举措共有20条。");
    }

    @Test
    void aQuotedNameOrTitleDoesNotEndASentence() {
        assertThat(cut("《谁来养活城市？》一书再版。作者七十岁。")).containsExactly("《谁来养活城市？》一书再版。", "作者七十岁。");
        assertThat(cut("他提出“钱从哪里来？”这一问题。会场很静。")).containsExactly("他提出“钱从哪里来？”这一问题。", "会场很静。");
    }

    @Test
    void bracketsWithinASentenceAreNotCut() {
        assertThat(cut("The tower (built in 1911. It burned in 1950.) is open. Go."))
                .containsExactly("The tower (built in 1911. It burned in 1950.) is open.", "Go.");
        assertThat(cut("(It rained. We left. It was late. All of it")).hasSize(4);
    }

    @Test
    void bracketsThatNeverCloseCutInProportionToTheirNumber() {
        assertThat(Sentences.of("a (b. C ".repeat(50_000))).hasSizeGreaterThan(40_000);
    }

    private static double f1(String resource) throws IOException {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (String line : lines(resource)) {
            StringBuilder text = new StringBuilder();
            Set<Integer> ends = new TreeSet<>();
            for (String sentence : line.split(CUT, -1)) {
                ends.add(text.length() - trailing(text));
                text.append(sentence);
            }
            ends.remove(0);
            Set<Integer> cuts = new TreeSet<>();
            Sentences.of(text.toString()).forEach(span -> cuts.add(span.end()));
            cuts.remove(text.length());
            found += cuts.size();
            wanted += ends.size();
            cuts.retainAll(ends);
            right += cuts.size();
        }
        return 2.0 * right / (found + wanted);
    }

    private static int trailing(StringBuilder text) {
        return text.length() - text.toString().stripTrailing().length();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = SentenceCutsTest.class.getResourceAsStream(resource)) {
            List<String> lines = new ArrayList<>(new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
            assertThat(lines).hasSize(150);
            return lines;
        }
    }

    private static List<String> cut(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }
}
