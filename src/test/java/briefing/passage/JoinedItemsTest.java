package briefing.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JoinedItemsTest {

    @Test
    void thingsThatASentenceJoinsAreCounted() {
        assertThat(JoinedItems.in("首批城市有北京、上海和广州。")).isEqualTo(3);
        assertThat(JoinedItems.in("The winners are Oslo, Bergen and Tromso.")).isEqualTo(3);
        assertThat(JoinedItems.in("论坛有“数字人”“超沉浸场景”“算力”三场。")).isEqualTo(3);
    }

    @Test
    void figuresAreNotTheThingsThatAreAskedFor() {
        assertThat(JoinedItems.in("It has 504 plants, 1,260 halls and 8,000 yards."))
                .isEqualTo(1);
        assertThat(JoinedItems.in("全国有504家工厂。")).isEqualTo(1);
    }
}
