package briefing.retrieval.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private final Dictionary english = Dictionary.load(Dictionary.ENGLISH);

    @Test
    void ourOwnHasFifteenHundredTermsThatTheDictionaryLacksOrHasWrong() {
        long lacking = GlossaryFiles.own().terms().stream().filter(this::lacks).count();

        assertThat(lacking).isGreaterThanOrEqualTo(1500);
    }

    /** Whether some name of the term is not in the dictionary, or only with other translations. */
    private boolean lacks(Glossary.Term term) {
        return term.english().stream().anyMatch(name -> {
            Dictionary.Entry entry = english.find(name.toLowerCase(Locale.ROOT));
            return entry == null
                    || entry.senses().stream().noneMatch(sense -> term.chinese().contains(sense.phrase()));
        });
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
