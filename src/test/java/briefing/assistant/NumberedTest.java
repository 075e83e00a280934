package briefing.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedTest {

    @Test
    void twoNumbersOfOneArticleAreToldWhichOtherOneThereIsOrHowToNameOne() {
        Numbered two = new Numbered(List.of("a.txt", "a.txt", "b.txt"), false);
        Numbered one = new Numbered(List.of("a.txt", "a.txt"), false);

        assertThat(two.same("a.txt")).hasMessageContaining("number 3 is another one");
        assertThat(one.same("a.txt"))
                .hasMessageContaining("Only one article is at hand, a.txt")
                .hasMessageContaining("a number that articles lists");
        assertThat(Numbered.NONE.same("a.txt")).hasMessage("Both are a.txt, and compare takes two articles.");
    }
}
