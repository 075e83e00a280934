package briefing.article.text;

import briefing.language.LanguagePack;
import java.util.regex.Pattern;

/** The wording of what stands around articles: navigation, invitations, lists of other articles, imprints. */
public final class Furniture {

    /** Opens a part of the page that is not the article; what follows belongs to it. */
    private static final Pattern HEADING =
            Pattern.compile("(?i)^[【\\[<#*>▶|\\s]*+(?:" + LanguagePack.anyOf("furniture.heading") + ")[】\\]>:：\\s]*$");

    /** A label of a page's navigation or of its imprint. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^[\\s·|>•*-]*(?:" + LanguagePack.anyOf("furniture.label") + "|©.*+|\\(c\\) ?(?:19|20)\\d\\d.*+)\\s*$");

    private static final Pattern EDITOR = Pattern.compile("^[【（(\\[\\s]*(?:" + LanguagePack.anyOf("furniture.editor")
            + ")\\s*[:：/|｜]" + "\\s*(?<name>[^】）)\\]]{1,40})[】）)\\]\\s]*$");

    private Furniture() {}

    /** Whether a line opens a part of the page that is not the article. */
    public static boolean isHeading(String line) {
        return line.length() <= 80 && HEADING.matcher(line).matches();
    }

    /** Whether a line is a label of navigation or imprint. */
    public static boolean isLabel(String line) {
        return line.length() <= 120 && LABEL.matcher(line).matches();
    }

    /** Whether a line names the editor and says nothing else. */
    public static boolean isEditorsLine(String line) {
        return line.length() <= 60 && EDITOR.matcher(line).matches();
    }
}
