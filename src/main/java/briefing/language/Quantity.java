package briefing.language;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a text, whatever language it is written in: 1.2万亿元, 1.2 trillion yuan and 1,200 billion yuan are one.
 *
 * @param value without scale: 1.2 million is 1,200,000; of a share the percent
 * @param unit {@code %}, or a unit that is known in both languages, or null
 */
public record Quantity(double value, @Nullable String unit) {

    /** Binary fractions of decimal figures differ behind the ninth digit. */
    private static final double PRECISION = 1e-9;

    /** Whether it is the same figure; a unit that is unknown on one side is not held against it. */
    public boolean is(Quantity other) {
        boolean units = unit == null || other.unit == null ? isPercent() == other.isPercent() : unit.equals(other.unit);
        return units && Math.abs(value - other.value) <= PRECISION * Math.max(1, Math.abs(value));
    }

    private boolean isPercent() {
        return "%".equals(unit);
    }
}
