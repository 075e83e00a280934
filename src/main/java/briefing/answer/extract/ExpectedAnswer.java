package briefing.answer.extract;

import java.util.regex.Pattern;

/** What a question word asks for, and how much it speaks for a sentence to hold such a thing. */
enum ExpectedAnswer {
    DATE(
            "什么时候|何时|哪一?[年天月日]|哪个(?:月|年|日|星期|世纪)|几[月日号]|\\bwhen\\b|\\b(?:what|which) (?:year|date|day|month|century|time)\\b",
            "\\d{4}\\s*年|\\d{1,2}\\s*[月日号]|\\b(?:1[5-9]|20)\\d\\d\\b|世纪|年代|去年|今年|昨天|今天|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|century|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b",
            0.30),
    NUMBER(
            "多少|多大|多高|多长|多久|多重|多快|几[个家种位项类人次岁倍]|百分之几|比例|\\bhow (?:many|much|big|large|long|high|old|far|fast|tall)\\b|\\bwhat (?:percentage|percent|share|number|amount|proportion)\\b",
            "\\d|[一二三四五六七八九十百千万亿两](?:个|家|种|位|项|类|人|次|岁|倍|成|万|亿|名|元)|百分之|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|trillion|half|third|quarter)\\b",
            0.25),
    REASON(
            "为什么|为何|原因|缘故|\\bwhy\\b|\\breasons?\\b|\\bcause",
            "因为|由于|因此|所以|原因|导致|为了|使得|源于|\\b(?:because|due to|since|as a result|caused|therefore|owing|in order|so that|led to)\\b",
            0.10),
    PLACE(
            "哪里|哪儿|何处|何地|在哪|什么地方|哪个(?:城市|国家|省|地区|地方|州|县|市)|\\bwhere\\b|\\b(?:what|which) (?:city|country|state|place|region|county|province|town)\\b",
            "[\\p{IsHan}]{1,6}(?:省|市|县|区|州|国|镇|村|路|街|港|岛|山|河|湾|海)|位于|\\b(?:in|at|near|from|on) (?:the )?[A-Z]",
            0.13),
    ROLE(
            "职务|职位|身份|头衔|任何职|担任什么|\\bwhat (?:position|post|role|job|title|office)\\b|\\bwhose (?:job|role)\\b",
            "部长|主席|主任|书记|总统|总理|首相|市长|省长|局长|院长|校长|董事长|经理|总裁|首席|发言人|教授|院士|大使|司长|会长|\\b(?:[Mm]inister|[Pp]resident|[Cc]hair(?:man|woman)?|[Dd]irector|[Cc]hief|CEO|[Ss]ecretary|[Gg]overnor|[Mm]ayor|[Pp]rofessor|[Hh]ead of|[Ss]pokes\\w+)\\b",
            0.25),
    PERSON(
            "谁|哪位|什么人|\\bwho(?:m|se)?\\b",
            "[\\p{IsHan}]{2}(?:表示|称|说|指出|介绍|强调|任|担任|主席|部长|总统|总理|教授|先生|女士)|·|\\b[A-Z][a-z]+ [A-Z][a-z]+",
            0.05),
    OTHER("(?!)", "(?!)", 0);

    private final Pattern asks;
    private final Pattern holds;
    private final double bonus;

    /** The bonuses were measured on Chinese exam and news questions. */
    ExpectedAnswer(String asks, String holds, double bonus) {
        this.asks = Pattern.compile(asks, asks.contains("\\b") ? Pattern.CASE_INSENSITIVE : 0);
        this.holds = Pattern.compile(holds);
        this.bonus = bonus;
    }

    /** What a question asks for. */
    static ExpectedAnswer of(String question) {
        for (ExpectedAnswer expected : values()) {
            if (expected.asks.matcher(question).find()) {
                return expected;
            }
        }
        return OTHER;
    }

    /** What a sentence gains by holding what is asked for. */
    double bonus(String sentence) {
        return holds.matcher(sentence).find() ? bonus : 0;
    }
}
