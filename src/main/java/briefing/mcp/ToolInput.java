package briefing.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a tool takes, as a JSON Schema and as a check, both made from the same parameters. */
public record ToolInput(List<Parameter> parameters) {

    public ToolInput {
        parameters = List.copyOf(parameters);
    }

    public static ToolInput of(Parameter... parameters) {
        return new ToolInput(List.of(parameters));
    }

    /** The same with more behind. */
    public ToolInput and(ToolInput more) {
        return new ToolInput(
                Stream.concat(parameters.stream(), more.parameters.stream()).toList());
    }

    /** One argument. */
    public sealed interface Parameter {
        String name();

        boolean required();

        String description();
    }

    /** Some words; not blank. */
    public record Words(String name, boolean required, String description) implements Parameter {}

    /** A day, as 2026-03-09. */
    public record Day(String name, String description) implements Parameter {
        @Override
        public boolean required() {
            return false;
        }
    }

    /** A whole number from 1 on. */
    public record Number(String name, int most, String description) implements Parameter {
        @Override
        public boolean required() {
            return false;
        }
    }

    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Parameter parameter : parameters) {
            ObjectNode property = properties.putObject(parameter.name());
            if (parameter instanceof Number number) {
                property.put("type", "integer").put("minimum", 1).put("maximum", number.most());
            } else if (parameter instanceof Day) {
                property.put("type", "string").put("format", "date");
            } else {
                property.put("type", "string").put("minLength", 1);
            }
            property.put("description", parameter.description());
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return schema.put("additionalProperties", false);
    }

    /** What is wrong with these arguments; empty where nothing is. */
    Optional<String> wrong(JsonNode arguments) {
        if (!arguments.isMissingNode() && !arguments.isNull() && !arguments.isObject()) {
            return Optional.of("arguments: object expected");
        }
        for (Parameter parameter : parameters) {
            JsonNode value = arguments.path(parameter.name());
            if (value.isMissingNode() ? parameter.required() : !fits(parameter, value)) {
                return Optional.of(parameter.name() + ": " + expected(parameter) + " expected");
            }
        }
        for (String name : (Iterable<String>) arguments::fieldNames) {
            if (parameters.stream().noneMatch(one -> one.name().equals(name))) {
                return Optional.of("no such argument: " + name);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Parameter parameter, JsonNode value) {
        if (parameter instanceof Number number) {
            return value.isInt() && value.intValue() >= 1 && value.intValue() <= number.most();
        }
        return value.isTextual()
                && (parameter instanceof Day
                        ? isDay(value.asText())
                        : !value.asText().isBlank());
    }

    private static String expected(Parameter parameter) {
        return parameter instanceof Number number
                ? "integer from 1 to " + number.most()
                : parameter instanceof Day ? "day as 2026-03-09" : "string";
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
