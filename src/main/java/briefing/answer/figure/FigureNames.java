package briefing.answer.figure;

import briefing.answer.figure.Figure.Aspect;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.language.Period;
import briefing.language.Quantity;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says figures in one language, in the scale that it uses: 1.2 trillion yuan, 1.2万亿元. */
public final class FigureNames {

    private record Scale(double value, String key) {}

    private static final List<Scale> ENGLISH = List.of(
            new Scale(1e12, "figure.trillion"), new Scale(1e9, "figure.billion"), new Scale(1e6, "figure.million"));

    private static final List<Scale> CHINESE = List.of(
            new Scale(1e12, "figure.trillion"), new Scale(1e8, "figure.billion"), new Scale(1e4, "figure.million"));

    private final Messages messages;
    private final List<Scale> scales;
    private final Language language;

    public FigureNames(Language language) {
        this.language = language;
        messages = Messages.of(language);
        scales = language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    /** What it is said of, with what a change is compared to. */
    public String thing(Figure figure) {
        String base = figure.subject().base();
        return figure.subject().thing()
                + (base.isEmpty() ? "" : messages.get("figure.base", base))
                + (figure.subject().planned() ? messages.get("figure.planned") : "");
    }

    /** The value with its unit, and signs for how exact it is and whether it rose. */
    public String value(Figure figure) {
        String change = switch (figure.subject().aspect()) {
            case RISE -> "+";
            case FALL -> "−";
            case LEVEL -> "";
        };
        Quantity upTo = figure.upTo();
        String range = upTo == null ? "" : number(figure.quantity().value()) + "–";
        Quantity shown = Objects.requireNonNullElse(upTo, figure.quantity());
        String value = change + range + unit(number(shown.value()), shown.unit(), figure.counted());
        boolean fall = figure.subject().aspect() == Aspect.FALL; // "> −5%" would be a smaller fall
        return switch (figure.bound()) {
            case EXACT -> value;
            case ABOUT -> "≈ " + value;
            case AT_LEAST -> fall ? messages.get("figure.or-more", value) : "> " + value;
            case AT_MOST -> fall ? messages.get("figure.or-less", value) : "< " + value;
        };
    }

    private String unit(String number, @Nullable String unit, String counted) {
        if (counted.equals(FigureReader.POINT)) {
            return messages.get(one("figure.points", number), number);
        }
        if (unit == null || unit.equals("person")) {
            if (Language.of(counted) == Language.CHINESE) {
                return language == Language.CHINESE ? number + counted : number;
            }
            return counted.isEmpty() ? number : number + " " + counted;
        }
        String key = "figure.unit." + unit;
        return messages.has(key) ? messages.get(one(key, number), number) : number + " " + unit;
    }

    /** The key of the singular where the number is one and the language has a singular. */
    private String one(String key, String number) {
        return number.equals("1") && messages.has(key + ".one") ? key + ".one" : key;
    }

    private String number(double value) {
        for (Scale scale : scales) {
            if (value >= scale.value()) {
                return messages.get(scale.key(), decimal(value / scale.value()));
            }
        }
        return decimal(value);
    }

    private static String decimal(double value) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** A time as it stands behind a figure, in brackets. */
    public String of(Period period) {
        return messages.get("figure.of", period(period));
    }

    public String period(Period period) {
        return PeriodNames.of(language, period);
    }
}
