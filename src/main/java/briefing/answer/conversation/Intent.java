package briefing.answer.conversation;

import java.util.Locale;

/** What a line of a conversation can be meant as, where it is no question to the articles. */
public enum Intent {
    HELLO(About.SMALL_TALK),
    WELLBEING(About.SMALL_TALK),
    THANKS(About.SMALL_TALK),
    PRAISE(About.SMALL_TALK),
    ACKNOWLEDGED(About.SMALL_TALK),
    HELP(About.SMALL_TALK),
    IDENTITY(About.SMALL_TALK),
    FAREWELL(About.SMALL_TALK),
    /** Wants to be out, without a word more. */
    LEAVE(About.SMALL_TALK),
    WHY(About.LAST_ANSWER),
    SAID(About.LAST_QUOTES),
    SOURCES(About.LAST_QUOTES),
    LINK(About.LAST_QUOTES),
    MORE(About.LAST_QUOTES),
    SHORTER(About.LAST_QUOTES),
    ELSE(About.LAST_QUOTES),
    /** Is that all? */
    WHOLE(About.LAST_QUOTES),
    WHEN(About.LAST_QUOTES),
    WHERE(About.LAST_QUOTES),
    TRUE(About.LAST_ANSWER),
    /** That's wrong. */
    WRONG(About.LAST_ANSWER),
    EXAMPLE(About.LAST_QUOTES),
    CHINESE(About.LAST_ANSWER),
    ENGLISH(About.LAST_ANSWER),
    TRANSLATE(About.LAST_QUOTES),
    REPEAT(About.LAST_ANSWER),
    /** Two things that were asked about, side by side. */
    COMPARE(About.LAST_ANSWER),
    /** One item of the list that was shown. */
    ITEM(About.LAST_QUOTES);

    private enum About {
        SMALL_TALK,
        LAST_ANSWER,
        LAST_QUOTES
    }

    private final About about;

    Intent(About about) {
        this.about = about;
    }

    /** Whether it is said of the last answer, so that it means nothing before there is one. */
    public boolean isAboutLastAnswer() {
        return about != About.SMALL_TALK;
    }

    /** Whether it is said of what was quoted last, and so of no answer that quotes nothing. */
    public boolean isAboutQuotes() {
        return about == About.LAST_QUOTES;
    }

    /** Whether what is told then is what the next line is said of, as it is something else than was shown. */
    public boolean moves() {
        return this == ITEM || this == MORE || this == SHORTER || this == ELSE || isLanguage();
    }

    /** Whether it wants the same question answered with articles of a language. */
    public boolean isLanguage() {
        return this == CHINESE || this == ENGLISH;
    }

    /** Whether who says it wants to leave. */
    public boolean leaves() {
        return this == FAREWELL || this == LEAVE;
    }

    /** As it is called in the examples and messages. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
