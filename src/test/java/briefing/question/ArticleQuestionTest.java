package briefing.question;

import static org.assertj.core.api.Assertions.assertThat;

import briefing.index.PassageFilter;
import briefing.language.Period;
import briefing.question.ArticleQuestion.Asked;
import briefing.question.ArticleQuestion.Which;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many articles are there?                                  | NUMBER  | ALL |",
                "how many articles do you have                                 | NUMBER  | ALL |",
                "How many articles are in the corpus?                          | NUMBER  | ALL |",
                "How many articles does the corpus hold?                       | NUMBER  | ALL |",
                "How many articles are there in 2026-03?                       | NUMBER  | ALL |",
                "How many articles were published in March 2026?               | NUMBER  | ALL |",
                "How many files are there?                                     | NUMBER  | ALL |",
                "一共有多少篇文章？                                             | NUMBER  | ALL |",
                "文章库里有多少文章                                             | NUMBER  | ALL |",
                "2026年3月有多少篇文章？                                        | NUMBER  | ALL |",
                "文章总共有几篇                                                 | NUMBER  | ALL |",
                "How many articles mention \"AI glasses\"?                     | NUMBER  | MENTIONING | AI glasses",
                "How many articles are about industrial parks?                 | NUMBER  | ABOUT      | industrial parks",
                "In how many articles is Li Lecheng mentioned?                 | NUMBER  | MENTIONING | Li Lecheng",
                "有多少篇文章提到小巨人？                                       | NUMBER  | MENTIONING | 小巨人",
                "李乐成在几篇文章里出现过？                                     | NUMBER  | MENTIONING | 李乐成",
                "关于园区的文章有几篇？                                         | NUMBER  | ABOUT      | 园区",
                "Which articles are there?                                     | LIST    | ALL |",
                "哪些文章是8月16日发表的？                                       | LIST    | ALL |",
                "which is the longest?                                         | LENGTH  | LONGEST |",
                "Which article is the longest                                  | LENGTH  | LONGEST |",
                "what is the shortest article                                  | LENGTH  | SHORTEST |",
                "哪篇最长？                                                     | LENGTH  | LONGEST |",
                "最短的是哪篇                                                   | LENGTH  | SHORTEST |",
                "How long is this article?                                     | LENGTH  | THIS |",
                "这篇文章有多少字？                                              | LENGTH  | THIS |",
                "key numbers                                                   | FIGURES | ALL |",
                "What are the key figures?                                     | FIGURES | ALL |",
                "what figures does it give                                     | FIGURES | THIS |",
                "有哪些数字                                                     | FIGURES | ALL |",
                "文章里有哪些重要数据？                                           | FIGURES | THIS |",
                "主要数据                                                       | FIGURES | ALL |",
                "what do we have here                                          | LIST    | ALL |",
                "summarise this in three sentences                             | OUTLINE | THIS |",
                "what are the main points?                                     | OUTLINE | THIS |",
                "主要内容是什么                                                  | OUTLINE | THIS |",
                "compare these two                                             | COMPARE | THIS |",
                "compare both of them                                          | COMPARE | THIS |",
                "compare this with the other one                               | COMPARE | THIS |",
                "What's the difference between these two?                      | COMPARE | THIS |",
                "compare the first two                                         | COMPARE | NUMBERED | first",
                "compare the first one with the last                           | COMPARE | NUMBERED | first",
                "compare articles 1 and 2                                      | COMPARE | NUMBERED | 1",
                "比较前两篇                                                     | COMPARE | NUMBERED | 前",
                "比较第一篇和最后一篇                                             | COMPARE | NUMBERED | 一",
                "这两篇有什么不同？                                              | COMPARE | THIS |",
                "Summarize the articles                                        | SUMMARY | ALL |",
                "give me a short summary of everything please                  | SUMMARY | ALL |",
                "总结一下                                                       | SUMMARY | THIS |",
                "帮我总结一下关于园区的报道                                      | SUMMARY | ABOUT      | 园区",
                "What's new since Monday?                                      | NEW     | ALL |",
                "what is new about parks since 2026-03-01                      | NEW     | ABOUT | parks",
                "Which new articles have come in since March 9?                | NEW     | ALL |",
                "anything new since yesterday?                                 | NEW     | ALL |",
                "3月8日以来有什么新文章？                                        | NEW     | ALL |",
                "周一以来有什么新消息                                            | NEW     | ALL |",
                "上周以来新增了哪些文章？                                        | NEW     | ALL |",
                "What figures are there on robots?                             | FIGURES | ABOUT      | robots",
                "How did the number of AI companies develop?                   | FIGURES | ABOUT      | AI companies",
                "关于机器人有哪些数字？                                          | FIGURES | ABOUT      | 机器人",
                "show me a timeline of AI policy                               | TIMELINE | ABOUT     | AI policy",
                "人工智能的时间线                                               | TIMELINE | ABOUT     | 人工智能",
                "List all articles                                             | LIST    | ALL |",
                "Which articles were published last week?                      | LIST    | ALL |",
                "Which articles came out in March 2026?                        | LIST    | ALL |",
                "What is in the corpus?                                        | LIST    | ALL |",
                "What's new?                                                   | LIST    | NEWEST |",
                "最近一周有哪些文章                                             | LIST    | ALL |",
                "最近有什么新文章？                                             | LIST    | ALL |",
                "列出所有文章                                                   | LIST    | ALL |",
                "What is the oldest article?                                   | LIST    | OLDEST |",
                "which article is the oldest in the corpus                     | LIST    | OLDEST |",
                "the earliest article here                                     | LIST    | OLDEST |",
                "Which is the newest article?                                  | LIST    | NEWEST |",
                "Which is the latest?                                          | LIST    | NEWEST |",
                "Which of them is the oldest?                                  | LIST    | OLDEST |",
                "What's in here?                                               | LIST    | ALL |",
                "What are the latest articles?                                 | LIST    | NEWEST |",
                "show me the most recent article                               | LIST    | NEWEST |",
                "What is the latest news?                                      | LIST    | NEWEST |",
                "最早的文章是哪篇？                                             | LIST    | OLDEST |",
                "最早的一篇文章是什么                                           | LIST    | OLDEST |",
                "哪篇文章最早？                                                 | LIST    | OLDEST |",
                "最新的文章是哪一篇？                                           | LIST    | NEWEST |",
                "最近的文章                                                     | LIST    | NEWEST |",
                "最新的消息是什么？                                             | LIST    | NEWEST |",
                "Which articles mention Li Lecheng?                            | LIST    | MENTIONING | Li Lecheng",
                "which articles mention 李乐成                                  | LIST    | MENTIONING | 李乐成",
                "Find articles that talk about humanoid robots                 | LIST    | MENTIONING | humanoid robots",
                "In which articles is MIIT mentioned?                          | LIST    | MENTIONING | MIIT",
                "Is there an article about parks?                              | LIST    | ABOUT      | parks",
                "Do you have any articles on small firms?                      | LIST    | ABOUT      | small firms",
                "哪些文章提到了李乐成？                                         | LIST    | MENTIONING | 李乐成",
                "哪些文章提到了 Li Lecheng？                                    | LIST    | MENTIONING | Li Lecheng",
                "哪几篇提到了5G工厂？                                           | LIST    | MENTIONING | 5G工厂",
                "有几篇提到了李乐成？                                           | NUMBER  | MENTIONING | 李乐成",
                "Which of them mention robots?                                 | LIST    | MENTIONING | robots",
                "有哪些提到“零碳园区”的文章                                     | LIST    | MENTIONING | 零碳园区",
                "李乐成出现在哪些文章里？                                       | LIST    | MENTIONING | 李乐成",
                "哪篇文章讲园区？                                               | LIST    | ABOUT      | 园区",
                "有没有关于中小企业的报道？                                     | LIST    | ABOUT      | 中小企业",
                "Who wrote it?                                                 | AUTHOR  | THIS |",
                "Who is the author of this article?                            | AUTHOR  | THIS |",
                "Who wrote the latest article?                                 | AUTHOR  | NEWEST |",
                "Who wrote \"Five jobs for a modern industrial system\"?       | AUTHOR  | TITLED     | Five jobs for a modern industrial system",
                "Who wrote the article about industrial parks?                 | AUTHOR  | ABOUT      | industrial parks",
                "谁写的？                                                       | AUTHOR  | THIS |",
                "这篇文章是谁写的？                                             | AUTHOR  | THIS |",
                "这篇文章的作者是谁？                                           | AUTHOR  | THIS |",
                "《一张清单看懂人工智能产业》的作者是谁？                       | AUTHOR  | TITLED     | 一张清单看懂人工智能产业",
                "关于小巨人的那篇文章是谁写的？                                 | AUTHOR  | ABOUT      | 小巨人",
                "When was it published?                                        | DATE    | THIS |",
                "When was the article about industrial parks published?        | DATE    | ABOUT      | industrial parks",
                "What date was this article published?                         | DATE    | THIS |",
                "When did the newest article come out?                         | DATE    | NEWEST |",
                "《一张清单看懂人工智能产业》是哪天发表的？                     | DATE    | TITLED     | 一张清单看懂人工智能产业",
                "这篇报道是什么时候发布的？                                     | DATE    | THIS |",
                "它是哪天发表的？                                               | DATE    | THIS |",
                "最新的一篇文章是什么时候发表的？                               | DATE    | NEWEST |",
                "Which newspaper published it?                                 | SOURCE  | THIS |",
                "Who published the article on small firms?                     | SOURCE  | ABOUT      | small firms",
                "Where was this article published?                             | SOURCE  | THIS |",
                "这篇文章来自哪家媒体？                                         | SOURCE  | THIS |",
                "最新文章的出处是哪里？                                         | SOURCE  | NEWEST |",
                "What is the latest one about?                                 | SUBJECT | NEWEST |",
                "What is the newest article about?                             | SUBJECT | NEWEST |",
                "What does the oldest article say?                             | SUBJECT | OLDEST |",
                "What is it about?                                             | SUBJECT | THIS |",
                "Summarize this article                                       | OUTLINE | THIS |",
                "sum it up                                                    | OUTLINE | THIS |",
                "summarise the article on parks                               | OUTLINE | ABOUT      | parks",
                "give me a short summary of article 2                         | OUTLINE | NUMBERED   | 2",
                "总结第二篇文章                                               | OUTLINE | NUMBERED   | 二",
                "summarize everything                                         | SUMMARY | ALL |",
                "who wrote the last article                                   | AUTHOR  | NEWEST |",
                "who wrote the first article                                  | AUTHOR  | OLDEST |",
                "what does the second article say                             | SUBJECT | NUMBERED   | second",
                "第三篇的作者是谁                                             | AUTHOR  | NUMBERED   | 三",
                "概括一下关于园区的文章                                       | OUTLINE | ABOUT      | 园区",
                "compare 1 and 2                                              | COMPARE | NUMBERED   | 1",
                "Compare the two latest articles                              | COMPARE | NEWEST |",
                "compare the two articles on AI                               | COMPARE | ABOUT      | AI",
                "compare the article on parks with the one on small firms     | COMPARE | ABOUT      | parks",
                "what is the difference between them                          | COMPARE | THIS |",
                "比较第一篇和第二篇                                           | COMPARE | NUMBERED   | 一",
                "关于人工智能的两篇文章有什么不同？                           | COMPARE | ABOUT      | 人工智能",
                "对比一下最新的两篇                                           | COMPARE | NEWEST |",
                "最近有什么新消息？                                           | LIST    | NEWEST |",
                "What has changed since March 7?                              | NEW     | ALL |",
                "What are the articles about?                                  | SUBJECT | THIS |",
                "最新的一篇文章讲的是什么？                                     | SUBJECT | NEWEST |",
                "最新一篇讲了什么？                                             | SUBJECT | NEWEST |",
                "这篇文章讲了什么？                                             | SUBJECT | THIS |",
                "《小企业怎样长成“小巨人”》讲了什么？                           | SUBJECT | TITLED     | 小企业怎样长成“小巨人”",
                "What happened on March 9?                                     | EVENTS  | ALL |",
                "What happened last week?                                      | EVENTS  | ALL |",
                "What was published on 9 March 2026?                           | EVENTS  | ALL |",
                "Any news from March 5?                                        | EVENTS  | ALL |",
                "3月9日发生了什么？                                             | EVENTS  | ALL |",
                "3月9日有什么新闻？                                             | EVENTS  | ALL |",
                "上周有什么新闻？                                               | EVENTS  | ALL |",
                "2026年3月5日有哪些大事？                                       | EVENTS  | ALL |",
            })
    void aQuestionAboutTheArticlesThemselvesIsKnown(String question, Asked asked, Which which, @Nullable String words) {
        ArticleQuestion read = of(question);

        assertThat(read).isNotNull();
        assertThat(read.asked()).isEqualTo(asked);
        assertThat(read.which()).isEqualTo(which);
        assertThat(read.words()).isEqualTo(words == null ? "" : words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How did exports develop in 2025?",
                "Compare wages in 2024 and 2025",
                "What is the difference between a cluster and a park?",
                "Summarise the plan",
                "比较两地的工资",
                "今年和去年有什么不同？",
                "What figures did the minister give?",
                "部里公布了哪些数据？",
                "总结了哪些经验？",
                "What is the timeline?",
                "How many articles does the new law have?",
                "How many articles of the constitution were amended?",
                "How many files did the agency release in 2025?",
                "How many documents did MIIT issue last year?",
                "How many companies are there?",
                "How many stories does the tower have?",
                "How many reports did the ministry receive about scams?",
                "How many firms mention AI in their annual reports?",
                "Which articles of clothing sold best?",
                "Which articles of the law mention fines?",
                "Which articles of the treaty are about trade?",
                "What articles were exported to Japan?",
                "Which companies mention artificial intelligence?",
                "What are MIIT's three AI priorities for 2026?",
                "What was mentioned about AI glasses?",
                "What is the latest figure for AI glasses?",
                "What is the latest news about AI glasses?",
                "What is the newest model called?",
                "What is the latest one called?",
                "What are the latest rules?",
                "When was the plan published by MIIT?",
                "When was the report published?",
                "When was the plan published?",
                "When was the latest white paper on AI published?",
                "When was it launched?",
                "When did it come out?",
                "When was the new phone released?",
                "When was the document issued?",
                "Who wrote the report on humanoid robots?",
                "Who wrote the song?",
                "Who is the author of the novel?",
                "Who published the action plan?",
                "Who mentioned the article in court?",
                "Where was the plan announced?",
                "Where is it from?",
                "Where is Li Lecheng from?",
                "Where does the money come from?",
                "What is the plan about?",
                "What does the plan say?",
                "What does it say about parks?",
                "What does the article say about parks?",
                "What did Li Lecheng say on March 5?",
                "What happened?",
                "What happened in Beijing on March 9?",
                "What happened to exports in March 2026?",
                "What happened at the ministers' corridor?",
                "What was published about AI on March 9?",
                "What is in the plan?",
                "What is new in the plan?",
                "Who is Li Lecheng?",
                "Is there a plan for parks?",
                "List the five tasks",
                "Show me the figures for 2025",
                "宪法一共有多少条？",
                "该法共有多少条文章节？",
                "李乐成发表了多少篇文章？",
                "2025年发布了多少份文件？",
                "今年发布了哪些文件？",
                "文章提到的三个方面是什么？",
                "文章提到哪些企业？",
                "文章里说的五项任务是什么？",
                "哪些企业提到了人工智能？",
                "哪些文件涉及数据安全？",
                "2025年我国有多少家智能工厂？",
                "有哪些新闻发言人出席了会议？",
                "最新的智能眼镜是什么？",
                "最新的政策讲了什么？",
                "最新的数据是什么？",
                "这份文件是什么时候发布的？",
                "行动计划是什么时候发布的？",
                "它是什么时候发布的？",
                "该计划是谁制定的？",
                "《红楼梦》里有哪些人物？",
                "作者认为机会在哪里？",
                "谁写了这首歌？",
                "这句话是谁说的？",
                "3月5日李乐成说了什么？",
                "3月5日北京发生了什么？",
                "发生了什么？",
                "今年有什么新举措？",
                "今年有哪些重点任务？",
                "资金来自哪里？",
                "数据来源是哪个部门？",
                "规划讲了什么内容？",
                "新闻发布会说了什么？",
            })
    void aQuestionAboutWhatArticlesSayIsNone(String question) {
        assertThat(of(question)).isNull();
    }

    @Test
    void theTimeOfTheArticlesIsReadWithAndWithoutItsYear() {
        assertThat(time("How many articles were published in 2025?").period())
                .isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(time("2026年3月有多少篇文章？").period())
                .isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        assertThat(time("今年有多少篇文章？").period()).isEqualTo(new Period(LocalDate.of(2026, 1, 1), TODAY));
        assertThat(time("What happened on March 9?")).isEqualTo(new PublicationTime(null, 3, 9));
        assertThat(time("3月有哪些文章？")).isEqualTo(new PublicationTime(null, 3, 0));
    }

    @Test
    void aLongQuestionIsNone() {
        assertThat(of("Which articles mention " + "very ".repeat(50) + "long names?"))
                .isNull();
    }

    @Test
    void aDateInWhatIsMentionedIsNotThatOfTheArticles() {
        assertThat(time("Which articles mention March 5?")).isNull();
    }

    @Test
    void aDayWithoutItsYearIsThatOfAnyYear() {
        PublicationTime time = new PublicationTime(null, 3, 9);

        assertThat(time.contains(LocalDate.of(2024, 3, 9))).isTrue();
        assertThat(time.contains(LocalDate.of(2024, 3, 10))).isFalse();
        assertThat(time.contains(null)).isFalse();
    }

    private static @Nullable PublicationTime time(String question) {
        return of(question).time();
    }

    private static @Nullable ArticleQuestion of(String question) {
        return Question.parse(question, PassageFilter.NONE, TODAY).aboutArticles();
    }
}
