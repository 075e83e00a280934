package briefing.retrieval.rerank;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.retrieval.rerank.RerankerSetting.ModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Writes cross-encoders in ONNX that take what real ones take, {@code input_ids} and {@code attention_mask} of batch × tokens,
 * and give {@code logits} of batch × 1; with a tokenizer beside them that knows one word. The bytes are those of onnx.proto3.
 */
public final class TinyCrossEncoder {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int LIKED = 4;

    private TinyCrossEncoder() {}

    /** Gives the number of times that a word stands in question and passage. */
    public static ModelFile likes(Path folder, String word) throws IOException {
        return write(
                folder,
                word,
                node("Equal", "input_ids", "liked", "is_liked"),
                node("Cast", "is_liked", "", "numbers", attribute("to", FLOAT)),
                node("Cast", "attention_mask", "", "mask", attribute("to", FLOAT)),
                node("Mul", "numbers", "mask", "counted"),
                sum("counted"));
    }

    /** Gives the number of tokens that it is given. */
    public static ModelFile countsTokens(Path folder) throws IOException {
        return write(
                folder,
                "liked",
                node("Equal", "input_ids", "input_ids", "same"),
                node("Cast", "same", "", "ones", attribute("to", FLOAT)),
                node("Cast", "attention_mask", "", "mask", attribute("to", FLOAT)),
                node("Mul", "ones", "mask", "counted"),
                sum("counted"));
    }

    /** Gives a number for each token, as an embedding model does, and not one for each passage. */
    public static ModelFile scoresTokens(Path folder) throws IOException {
        return write(
                folder,
                "liked",
                node("Cast", "input_ids", "", "ids", attribute("to", FLOAT)),
                node("Cast", "attention_mask", "", "mask", attribute("to", FLOAT)),
                node("Mul", "ids", "mask", "counted"),
                node("Unsqueeze", "counted", "", "logits", axes("axes", 2)));
    }

    private static ModelFile write(Path folder, String word, byte[]... nodes) throws IOException {
        Files.createDirectories(folder);
        Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), tokenizer(word));
        Path model = Files.write(folder.resolve("model.onnx"), model(nodes));
        return new ModelFile(model, tokenizer, Duration.ofSeconds(30));
    }

    private static String tokenizer(String word) {
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"}, "decoder": null,
                 "post_processor": {"type": "TemplateProcessing",
                  "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                             {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                  "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                           {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                           {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                  "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
                                     "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
                 "model": {"type": "WordLevel", "unk_token": "[UNK]",
                  "vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "%s": 4}}}
                """.formatted(word);
    }

    private static byte[] sum(String input) {
        return node("ReduceSum", input, "", "logits", axes("axes", 1), attribute("keepdims", 1));
    }

    /** ModelProto: ir_version 1, producer 2, graph 7, opset_import 8; with the operators of opset 11. */
    private static byte[] model(byte[]... nodes) throws IOException {
        Message graph = new Message();
        for (byte[] node : nodes) {
            graph.bytes(1, node);
        }
        graph.text(2, "graph")
                .bytes(
                        5,
                        new Message()
                                .number(1, 1)
                                .number(2, INT64)
                                .number(7, LIKED)
                                .text(8, "liked")
                                .written())
                .bytes(11, value("input_ids", INT64))
                .bytes(11, value("attention_mask", INT64))
                .bytes(12, value("logits", FLOAT));
        return new Message()
                .number(1, 6)
                .bytes(7, graph.written())
                .bytes(8, new Message().text(1, "").number(2, 11).written())
                .written();
    }

    /** NodeProto: input 1, output 2, op_type 4, attribute 5. */
    private static byte[] node(String type, String input, String other, String output, byte[]... attributes) {
        Message node = new Message().text(1, input);
        if (!other.isEmpty()) {
            node.text(1, other);
        }
        node.text(2, output).text(4, type);
        for (byte[] attribute : attributes) {
            node.bytes(5, attribute);
        }
        return node.written();
    }

    /** AttributeProto: name 1, i 3, type 20, which is INT. */
    private static byte[] attribute(String name, int value) {
        return new Message().text(1, name).number(3, value).number(20, 2).written();
    }

    /** AttributeProto: name 1, ints 8, type 20, which is INTS. */
    private static byte[] axes(String name, int value) {
        return new Message().text(1, name).number(8, value).number(20, 7).written();
    }

    /** ValueInfoProto: name 1, type 2; a tensor of a type, of any size. */
    private static byte[] value(String name, int type) {
        byte[] tensor = new Message().number(1, type).written();
        return new Message()
                .text(1, name)
                .bytes(2, new Message().bytes(1, tensor).written())
                .written();
    }

    /** A message of protobuf as it is written. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, int value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] bytes) {
            varint(field << 3 | 2);
            varint(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Message text(int field, String text) {
            return bytes(field, text.getBytes(UTF_8));
        }

        byte[] written() {
            return out.toByteArray();
        }

        private void varint(int value) {
            int left = value;
            for (; left > 0x7f; left >>>= 7) {
                out.write(left & 0x7f | 0x80);
            }
            out.write(left);
        }
    }
}
