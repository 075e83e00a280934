package briefing.generated;

import briefing.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articles that nobody wrote, as many as are asked for, the same for the same seed: each about a place of its own, with
 * figures of its own, in sentences that share most of their words with those of the others, as the news does.
 */
public final class GeneratedArticles {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private static final String ZH_PLACES = "云岭清石松南江北林河湖山海沙金玉安平永宁长丰新兴阳川溪桥港湾原城洲潭峰";
    private static final List<String> ZH_KINDS = List.of("产业园", "示范区", "港口", "水库", "农场", "研究所", "开发区", "工厂");
    private static final List<String> ZH_FIELDS =
            List.of("新能源汽车", "人工智能", "生物医药", "海洋经济", "节水农业", "现代物流", "绿色钢铁", "养老服务", "数字文化", "低空经济");
    private static final List<String> ZH_WHO = List.of("负责人", "当地居民", "技术员", "统计部门", "一位企业主", "值班主任", "规划专家");
    private static final List<String> ZH_DID = List.of("介绍", "表示", "估算", "透露", "说明", "回忆");
    private static final List<String> ZH_SENTENCES = List.of(
            "%1$s%3$s，%2$s项目去年完成投资%4$d万元，比前一年增加%5$d%%。",
            "在%1$s，从事%2$s的工人已有%4$d名，其中%5$d%%来自周边乡村。",
            "%3$s，今年头三个月%1$s的用电量达到%4$d万千瓦时，主要是%2$s带来的。",
            "为了发展%2$s，%1$s腾出%4$d亩旧厂房，并把审批时间缩短了%5$d天。",
            "雨季到来之前，%1$s检修了%4$d处设备，%3$s，这样做能少损失%5$d%%的产量。",
            "到年底，%1$s还要引进%5$d家与%2$s有关的公司，预计新增产值%4$d万元。",
            "%3$s，最难的不是资金，而是熟悉%2$s的人；%1$s因此同%5$d所学校签了协议。",
            "从一座小镇到%2$s的基地，%1$s用了%5$d年，出口额也升到%4$d万元。");

    private static final String EN_PLACES =
            "ash bel cor dun elm fen gar hol ist kel lor mar nor oak pen ros sten tor ulm wick";
    private static final List<String> EN_KINDS = List.of(
            "harbour", "research park", "reservoir", "steelworks", "airfield", "cooperative", "depot", "laboratory");
    private static final List<String> EN_FIELDS = List.of(
            "battery recycling",
            "cargo drones",
            "tidal power",
            "vaccine storage",
            "rail freight",
            "greenhouse farming",
            "machine vision",
            "home care",
            "wood construction",
            "water treatment");
    private static final List<String> EN_WHO =
            List.of("The manager", "A resident", "An engineer", "The statistics office", "A shop owner", "A planner");
    private static final List<String> EN_DID = List.of("said", "estimated", "recalled", "explained", "added");
    private static final List<String> EN_SENTENCES = List.of(
            "%3$s that spending on %2$s in %1$s came to %4$d thousand euros last year, up %5$d percent.",
            "Some %4$d people now work in %2$s at %1$s, and %5$d percent of them live within walking distance.",
            "Before the autumn storms %1$s checked %4$d machines, which %3$s would save %5$d percent of the output.",
            "To make room for %2$s, %1$s cleared %4$d hectares of old sheds and cut the wait for a permit by %5$d days.",
            "By the end of the year %1$s hopes to draw %5$d more firms from %2$s and to earn %4$d thousand euros with them.",
            "%3$s that money was never the trouble; people who know %2$s were, so %1$s signed with %5$d schools.",
            "It took %1$s %5$d years to turn from a village into a centre of %2$s that ships %4$d tonnes a month.");

    private GeneratedArticles() {}

    /**
     * One article.
     *
     * @param file a name for its file
     * @param text the whole file: title, day, paragraphs
     * @param question what this article alone answers
     * @param figure the figure that the answer holds
     */
    public record Generated(String file, String text, String question, String figure) {}

    /**
     * The article of a number.
     *
     * @param version another version has the same title and question, and other figures
     */
    public static Generated article(Language language, int number, int version) {
        Random random = new Random(number * 1_000_003L + version * 7919L + language.ordinal());
        boolean chinese = language == Language.CHINESE;
        Random naming = new Random(number * 31L + language.ordinal());
        String place = chinese ? chinesePlace(naming, number) : englishPlace(naming, number);
        String field = pick(chinese ? ZH_FIELDS : EN_FIELDS, naming);
        String figure = Integer.toString(100_000 + random.nextInt(900_000));
        String fact = chinese
                ? "经核算，" + place + "一期工程的总造价为" + figure + "万元。"
                : "The first stage of " + place + " cost " + figure + " thousand euros in all.";
        int paragraphs = 6;
        int factStands = random.nextInt(paragraphs);
        String body = IntStream.range(0, paragraphs)
                .mapToObj(i -> paragraph(chinese, place, field, i == factStands ? fact : "", random))
                .collect(Collectors.joining("\n\n"));
        String title = chinese ? place + "发展" + field + "纪实" : "How " + place + " took up " + field;
        String question = chinese ? place + "一期工程的总造价是多少？" : "How much did the first stage of " + place + " cost?";
        LocalDate day = FIRST_DAY.plusDays(number % 2000);
        return new Generated(
                language.code() + "-" + number + ".txt", title + "\n\n" + day + "\n\n" + body + "\n", question, figure);
    }

    private static String paragraph(boolean chinese, String place, String field, String fact, Random random) {
        StringBuilder text = new StringBuilder();
        int sentences = 5;
        int factStands = random.nextInt(sentences);
        for (int i = 0; i < sentences; i++) {
            if (i == factStands) {
                text.append(fact).append(chinese || fact.isEmpty() ? "" : " ");
            }
            String who = chinese
                    ? pick(ZH_WHO, random) + pick(ZH_DID, random)
                    : pick(EN_WHO, random) + " " + pick(EN_DID, random);
            String about = random.nextInt(3) > 0 ? field : pick(chinese ? ZH_FIELDS : EN_FIELDS, random);
            text.append(String.format(
                    pick(chinese ? ZH_SENTENCES : EN_SENTENCES, random),
                    place,
                    about,
                    who,
                    100 + random.nextInt(99_900),
                    2 + random.nextInt(60)));
            text.append(chinese ? "" : " ");
        }
        return text.toString().strip();
    }

    private static String chinesePlace(Random random, int number) {
        StringBuilder place = new StringBuilder();
        for (int rest = number; place.length() < 3; rest /= ZH_PLACES.length()) {
            place.append(ZH_PLACES.charAt(Math.floorMod(rest + 7 * place.length(), ZH_PLACES.length())));
        }
        return place + pick(ZH_KINDS, random);
    }

    private static String englishPlace(Random random, int number) {
        String[] syllables = EN_PLACES.split(" ");
        StringBuilder place = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 4; i++, rest /= syllables.length) {
            place.append(syllables[Math.floorMod(rest + 3 * i, syllables.length)]);
        }
        return Character.toUpperCase(place.charAt(0)) + place.substring(1) + " " + pick(EN_KINDS, random);
    }

    private static String pick(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
