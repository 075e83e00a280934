package briefing.mcp.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an object looks like, as a JSON Schema (draft 2020-12). */
final class Shape {

    private final ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    private final ObjectNode properties = schema.putObject("properties");
    private final ArrayNode required = schema.putArray("required");

    /** Has these, of one type. */
    Shape has(String type, String... names) {
        for (String name : names) {
            properties.putObject(name).put("type", type);
            required.add(name);
        }
        return this;
    }

    /** Has these, of one type or null; each choice has one type, as fewer readers of schemas know a list of types. */
    Shape hasOrNull(String type, String... names) {
        for (String name : names) {
            ArrayNode choices = properties.putObject(name).putArray("anyOf");
            choices.addObject().put("type", type);
            choices.addObject().put("type", "null");
            required.add(name);
        }
        return this;
    }

    /** Has an array of objects. */
    Shape hasMany(String name, Shape item) {
        required.add(name);
        return mayHaveMany(name, item);
    }

    /** Has an array of a plain type. */
    Shape hasMany(String name, String type) {
        required.add(name);
        return mayHaveMany(name, type);
    }

    /** May have these, of one type. */
    Shape mayHave(String type, String... names) {
        for (String name : names) {
            properties.putObject(name).put("type", type);
        }
        return this;
    }

    Shape mayHaveMany(String name, Shape item) {
        properties.putObject(name).put("type", "array").set("items", item.schema.deepCopy());
        return this;
    }

    Shape mayHaveMany(String name, String type) {
        properties.putObject(name).put("type", "array").putObject("items").put("type", type);
        return this;
    }

    ObjectNode schema() {
        return schema;
    }

    /** A quote with where it stands. */
    static Shape citation() {
        return new Shape()
                .has("integer", "n")
                .has("string", "article", "title")
                .hasOrNull("string", "published", "url")
                .has("string", "quote")
                .has("integer", "start", "end")
                .mayHaveMany("also_in", "string");
    }

    /** What every digest has. */
    static Shape digest() {
        return new Shape()
                .has("string", "command")
                .mayHave("string", "topic", "text")
                .has("boolean", "found")
                .has("string", "language")
                .mayHaveMany("missing", "string")
                .hasMany("citations", citation())
                .has("integer", "took_ms");
    }

    /** A statement with the number of its citation. */
    static Shape statement() {
        return new Shape().has("string", "text").has("integer", "n");
    }
}
