package briefing.answer.figure;

import briefing.language.LanguagePack;
import briefing.language.PeriodExpressions;
import briefing.question.ChineseTagger;
import briefing.question.ChineseTagger.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts phrases out of Chinese clauses by the kinds of their words: a noun phrase, a subject, an object. */
final class ChinesePhrases {

    private static final Pattern LEADS = Pattern.compile(LanguagePack.anyOf("figure.leads"), Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_OF = Pattern.compile("(?:" + LanguagePack.anyOf("figure.time-of") + ")$");

    private static final Pattern RESPECTIVELY = Pattern.compile(LanguagePack.anyOf("figure.respectively"));

    /** First letters of the tags of words that a noun phrase is made of. */
    private static final String NOMINAL = "nabjlgifxs";

    private ChinesePhrases() {}

    /** Without the times in it: 茶园2025年产量. */
    static String timeless(String head) {
        String rest = head;
        List<PeriodExpressions.Found> times = PeriodExpressions.in(head, LocalDate.EPOCH);
        for (int i = times.size() - 1; i >= 0; i--) {
            String before =
                    TIME_OF.matcher(rest.substring(0, times.get(i).start())).replaceFirst("");
            rest = before + rest.substring(times.get(i).end());
        }
        return RESPECTIVELY.matcher(rest).replaceAll("");
    }

    /** Without words that lead to a clause, and no longer than a column. */
    static String trimmed(String phrase, int longest) {
        String rest = phrase;
        for (boolean changed = true; changed; ) {
            String shorter = rest.strip();
            Matcher leads = LEADS.matcher(shorter);
            if (leads.lookingAt()) {
                shorter = shorter.substring(leads.end());
            }
            changed = !shorter.equals(rest);
            rest = shorter;
        }
        if (rest.length() <= longest) {
            return rest;
        }
        StringBuilder last = new StringBuilder();
        List<Word> words = ChineseTagger.words(rest);
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i).text();
            boolean verb =
                    words.get(i).tag().equals("v") && i < words.size() - 1 && last.length() >= ChineseSubjects.SHORTEST;
            if (last.length() + word.length() > longest || verb) {
                break;
            }
            last.insert(0, word);
        }
        return last.toString();
    }

    /** The words of a noun phrase that a text begins with. */
    static String nounPhrase(String text) {
        StringBuilder phrase = new StringBuilder();
        StringBuilder open = new StringBuilder();
        List<Word> words = ChineseTagger.words(text);
        boolean quoted = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String tag = word.tag();
            quoted = (quoted || word.text().equals("“")) && !word.text().equals("”");
            boolean opens = phrase.isEmpty()
                    && open.isEmpty()
                    && tag.equals("v")
                    && i + 1 < words.size()
                    && words.get(i + 1).tag().startsWith("n");
            boolean single = !phrase.isEmpty()
                    && word.text().length() == 1
                    && "dav".indexOf(tag.charAt(0)) >= 0
                    && words.subList(i + 1, Math.min(words.size(), i + 3)).stream()
                            .anyMatch(next -> isNoun(next.tag()));
            boolean noun = isNoun(tag);
            boolean joins = ChineseSubjects.OF.matcher(word.text()).matches() || tag.equals("cc");
            if (noun) {
                phrase.append(open).append(word.text());
                open.setLength(0);
            } else if (quoted
                    || word.text().equals("”")
                    || NOMINAL.indexOf(tag.charAt(0)) >= 0
                    || opens
                    || single
                    || joins && !phrase.isEmpty()) {
                open.append(word.text());
            } else {
                break;
            }
            if (phrase.length() + open.length() > ChineseSubjects.LONGEST) {
                break;
            }
        }
        return phrase.toString();
    }

    private static boolean isNoun(String tag) {
        return tag.startsWith("n") || tag.equals("vn") || tag.startsWith("g") || tag.equals("j");
    }

    /** What a clause begins with, up to its verb. */
    static String subject(String clause) {
        String rest = trimmed(timeless(clause), ChineseSubjects.LONGEST);
        StringBuilder subject = new StringBuilder();
        boolean noun = false;
        int end = 0;
        for (Word word : ChineseTagger.words(rest)) {
            char tag = word.tag().charAt(0);
            boolean verb = ChineseSubjects.HEDGE.matcher(word.text()).matches()
                    || tag == 'v' && !word.tag().equals("vn")
                    || tag == 'd'
                    || tag == 'p'
                    || tag == 'w'
                    || tag == 'm';
            if (verb) {
                break;
            }
            noun |= tag == 'n' || tag == 'g' || tag == 'j';
            subject.append(word.text());
            end = "acu".indexOf(tag) >= 0 ? end : subject.length(); // no "and" and no adjective at its end
        }
        return noun && subject.length() <= ChineseSubjects.LONGEST ? subject.substring(0, end) : "";
    }

    /** The longest noun phrase of a clause that has no subject. */
    static String object(String clause) {
        String longest = "";
        StringBuilder run = new StringBuilder();
        for (Word word : ChineseTagger.words(clause)) {
            boolean noun = word.tag().startsWith("n")
                    || word.tag().equals("vn")
                    || word.tag().equals("a");
            run.append(noun ? word.text() : "");
            if (run.length() > longest.length()) {
                longest = run.toString();
            }
            if (!noun) {
                run.setLength(0);
            }
        }
        return longest.length() > ChineseSubjects.SHORTEST ? longest : "";
    }
}
