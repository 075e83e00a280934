package briefing.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void aRowIsToldWithTheNamesOfItsColumns() {
        String text = "先进制造业有四个方向：\n指标 | 截至2025年\n卓越级智能工厂 | 504家\n高水平5G工厂 | 1260家\n会议随后结束。";

        assertThat(told(text, "：")).containsExactly("卓越级智能工厂 · 截至2025年：504家", "高水平5G工厂 · 截至2025年：1260家");
        assertThat(TextTable.in(text).get(0).caption().of(text)).isEqualTo("先进制造业有四个方向：");
        assertThat(TextTable.in(text).get(0).rows().get(0).span().of(text)).isEqualTo("卓越级智能工厂 | 504家");
    }

    @Test
    void columnsMayBeApartByTabsOrFramedByBars() {
        assertThat(told("Region\t2023\t2024\nNorth\t1,200\t1,350\nSouth\t980\t1,010", ": "))
                .containsExactly("North · 2023: 1,200 · 2024: 1,350", "South · 2023: 980 · 2024: 1,010");
        assertThat(told("| Model | Range |\n|-------|------:|\n| A1 | 300 km |\n| B2 | |", ": "))
                .containsExactly("A1 · Range: 300 km", "B2");
    }

    @Test
    void linesWithCommasAreATableWhereFiguresStandInAColumn() {
        assertThat(told("name,units\nalpha,10\nbeta,20\ngamma,30", ": "))
                .containsExactly("alpha · units: 10", "beta · units: 20", "gamma · units: 30");
        assertThat(told("Well, he came.\nThen, she left.\nNow, all is quiet.", ": "))
                .isEmpty();
    }

    @Test
    void aTableOfPairsHasNoHead() {
        assertThat(told("Founder | Ann Lee\nSeat | Oslo\nOwner | The state", ": "))
                .containsExactly("Founder: Ann Lee", "Seat: Oslo", "Owner: The state");
    }

    @Test
    void oneLineWithBarsIsNoTable() {
        assertThat(TextTable.in("Home | News | Sports\nThe council met on Monday."))
                .isEmpty();
    }

    private static List<String> told(String text, String colon) {
        return TextTable.in(text).stream()
                .flatMap(table -> table.rows().stream().map(row -> table.told(text, row, colon)))
                .toList();
    }
}
