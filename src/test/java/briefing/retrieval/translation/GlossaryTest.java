package briefing.retrieval.translation;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.language.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {

    @ParameterizedTest
    @CsvSource({
        "new quality productive forces,新质生产力",
        "Ministry of Industry and Information Technology,工业和信息化部",
        "National Development and Reform Commission,国家发展和改革委员会",
        "rural revitalization,乡村振兴",
        "carbon neutrality,碳中和",
        "embodied intelligence,具身智能",
        "low-altitude economy,低空经济",
        "zero-carbon park,零碳园区",
        "government work report,政府工作报告",
    })
    void ourOwnHasWhatTheNewsSpeaksOf(String english, String chinese) {
        Glossary own = GlossaryFiles.own();

        assertThat(own.chinese(english)).contains(chinese);
        assertThat(own.english(chinese))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .contains(english.toLowerCase(Locale.ROOT));
    }

    @Test
    void ourOwnHasNoLineThatIsNoneAndNoTermTwice() {
        Glossary own = GlossaryFiles.own();
        Set<String> seen = new HashSet<>();

        assertThat(own.problems()).isEmpty();
        assertThat(own.terms())
                .allSatisfy(term -> assertThat(seen.add(String.join("|", term.english())))
                        .as("%s", term)
                        .isTrue());
    }

    @Test
    void aTermIsFoundByEachOfItsNamesHoweverTheyAreWritten() {
        Glossary glossary = Glossary.parse("own", List.of("new quality productive forces|NQPF\t新质生产力|新質生產力"));

        assertThat(glossary.chinese("New-Quality Productive Forces")).first().isEqualTo("新质生产力");
        assertThat(glossary.acronym("nqpf")).first().isEqualTo("新质生产力");
        assertThat(glossary.english("新質生產力")).first().isEqualTo("new quality productive forces");
    }

    @Test
    void anAcronymOrAbbreviationIsKnownByWhatItIsShortFor() {
        Glossary glossary = Glossary.parse(
                "own",
                List.of(
                        "Bureau of Rivers|BR|river office\t河流管理局|河管局",
                        "green bonds|green loans\t绿色债券|债券",
                        "per capita GDP\t人均GDP|人均国内生产总值"));

        assertThat(glossary.variants("What did the BR say?", Language.ENGLISH))
                .containsExactly(Map.entry("BR", List.of("Bureau of Rivers")));
        assertThat(glossary.variants("河管局说了什么", Language.CHINESE)).containsExactly(Map.entry("河管局", List.of("河流管理局")));
        assertThat(glossary.variants("BR说了什么", Language.CHINESE)).containsExactly(Map.entry("BR", List.of("河流管理局")));
    }

    @Test
    void whatIsMerelyNearIsNoOtherName() {
        Glossary glossary = Glossary.parse(
                "own", List.of("Bureau of Rivers|BR|river office\t河流管理局", "green bonds|green loans\t绿色债券|债券"));

        assertThat(glossary.variants("What is a BRIDGE?", Language.ENGLISH)).isEmpty();
        assertThat(glossary.variants("WHO DOES BR PAY?", Language.ENGLISH)).isEmpty();
        assertThat(glossary.variants("Who leads the river office?", Language.ENGLISH))
                .isEmpty();
        assertThat(glossary.variants("How many green bonds are there?", Language.ENGLISH))
                .isEmpty();
        assertThat(glossary.variants("有多少债券", Language.CHINESE)).isEmpty();
    }

    @Test
    void anAcronymIsNotTheWordThatItSpells() {
        Glossary glossary = Glossary.parse("own", List.of("State Administration of Foreign Exchange|SAFE\t国家外汇管理局"));

        assertThat(glossary.chinese("safe")).isEmpty();
        assertThat(glossary.acronym("SAFE")).containsExactly("国家外汇管理局");
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        Glossary glossary = Glossary.parse("glossary.tsv", List.of("# ours", "chips\t芯片", "nothing"));

        assertThat(glossary.problems())
                .containsExactly("glossary.tsv line 3: expected English, a tab, then Chinese; variants between |");
        assertThat(glossary.chinese("chips")).containsExactly("芯片");
    }
}
