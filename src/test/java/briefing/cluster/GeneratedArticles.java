package briefing.cluster;

import briefing.article.Article;
import briefing.article.Language;
import briefing.index.FileState;
import briefing.index.IndexedFile;
import briefing.index.LexicalQuery;
import briefing.passage.PassageSplitter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Articles without end, in both languages, each of which alone answers one question. The same number, the same article. */
final class GeneratedArticles {

    private static final String[] PLACES = {
        "Arlow", "Benton", "Corvale", "Dunmere", "Eastholm", "Farrow", "Glenside", "Harwick", "Inverly", "Juniper"
    };
    private static final String[] THINGS = {
        "turbines", "lenses", "batteries", "looms", "pumps", "sensors", "bicycles", "ovens", "cranes", "cameras"
    };
    private static final String[] DEEDS = {
        "opened a second hall", "trained new engineers", "moved to cleaner power", "won a prize for safety",
        "signed a contract with the port", "built a school next door", "tested a new alloy", "lowered its prices"
    };
    private static final String[] CITIES = {"安阳", "宝鸡", "沧州", "大同", "恩施", "抚顺", "广元", "鹤壁", "吉安", "开封"};
    private static final String[] GOODS = {"风机", "镜片", "电池", "织机", "水泵", "传感器", "自行车", "烤箱", "吊车", "相机"};
    private static final String[] EVENTS = {
        "新建了第二座厂房", "培训了新的工程师", "改用清洁能源", "获得安全生产奖", "与港口签订合同", "在旁边办了学校", "试验新的合金", "降低了价格"
    };

    private static final PassageSplitter SPLITTER = new PassageSplitter();

    private GeneratedArticles() {}

    static String file(int number) {
        return "%03d/%06d.txt".formatted(number / 1000, number);
    }

    /** What only this article answers. */
    static String question(int number) {
        Random random = new Random(number);
        int place = random.nextInt(10);
        int thing = random.nextInt(10);
        return isChinese(number)
                ? "2025年%s的QX%06d工厂生产了多少台%s？".formatted(CITIES[place], number, GOODS[thing])
                : "How many %s did plant QX%06d in %s make in 2025?".formatted(THINGS[thing], number, PLACES[place]);
    }

    /** Words that stand in this article only. */
    static LexicalQuery words(int number) {
        return new LexicalQuery.Words("QX%06d".formatted(number));
    }

    static Language language(int number) {
        return isChinese(number) ? Language.CHINESE : Language.ENGLISH;
    }

    static FileState state(int number) {
        return new FileState(file(number), number, Instant.ofEpochMilli(number), Integer.toHexString(number));
    }

    static IndexedFile.Articles read(int number) {
        Article article = article(number);
        return new IndexedFile.Articles(List.of(article), SPLITTER.split(article));
    }

    static Article article(int number) {
        Random random = new Random(number);
        int place = random.nextInt(10);
        int thing = random.nextInt(10);
        int made = 1000 + random.nextInt(90_000);
        StringBuilder text = new StringBuilder();
        if (isChinese(number)) {
            text.append("2025年，%s的QX%06d工厂生产了%d台%s。".formatted(CITIES[place], number, made, GOODS[thing]));
            for (int i = 0; i < 24; i++) {
                text.append("%d月，%s的一家企业%s，投入%d万元。"
                        .formatted(
                                1 + random.nextInt(12),
                                CITIES[random.nextInt(10)],
                                EVENTS[random.nextInt(8)],
                                random.nextInt(9999)));
            }
        } else {
            text.append(
                    "In 2025 plant QX%06d in %s made %d %s. ".formatted(number, PLACES[place], made, THINGS[thing]));
            for (int i = 0; i < 14; i++) {
                text.append("A firm in %s that makes %s %s for %d million. "
                        .formatted(
                                PLACES[random.nextInt(10)],
                                THINGS[random.nextInt(10)],
                                DEEDS[random.nextInt(8)],
                                random.nextInt(9999)));
            }
        }
        String title = isChinese(number) ? CITIES[place] + "工业简报" : "Industry notes from " + PLACES[place];
        return new Article(
                file(number),
                title,
                LocalDate.of(2026, 1, 1).plusDays(number % 300),
                "Notebook",
                null,
                language(number),
                text.toString().strip(),
                null);
    }

    private static boolean isChinese(int number) {
        return number % 2 == 0;
    }
}
