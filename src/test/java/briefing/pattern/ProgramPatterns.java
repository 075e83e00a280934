package briefing.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * Every pattern of the program: those that static fields lead to, in whatever they are kept, and those that methods write
 * down where they use them.
 */
final class ProgramPatterns {

    private static final Path CLASSES = Path.of("target/classes");

    private static final String STRING = "java/lang/String";
    private static final String PATTERN = "java/util/regex/Pattern";
    private static final Set<String> OF_STRINGS = Set.of("matches", "replaceAll", "replaceFirst", "split");

    private final Map<String, Pattern> found = new TreeMap<>();
    private final Set<String> computed = new TreeSet<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ProgramPatterns() {}

    static ProgramPatterns find() {
        ProgramPatterns patterns = new ProgramPatterns();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("briefing"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("package-info.class"))
                    .sorted()
                    .toList()) {
                String name = CLASSES.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                patterns.ofFields(Class.forName(name, false, ProgramPatterns.class.getClassLoader()));
                try (InputStream in = Files.newInputStream(file)) {
                    patterns.ofMethods(new ClassReader(in), name.substring(name.lastIndexOf('.') + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return patterns;
    }

    /** By where each is, and by what method it is used where it is known to be used by no other. */
    Map<String, Pattern> all() {
        return found;
    }

    /** Methods that make patterns of what is no constant. */
    Set<String> computed() {
        return computed;
    }

    private void ofFields(Class<?> type) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && mayLead(field.getType())) {
                field.setAccessible(true);
                collect(type.getSimpleName() + "." + field.getName(), field.get(null), 0);
            }
        }
    }

    private static boolean mayLead(Class<?> type) {
        Class<?> of = type.isArray() ? type.getComponentType() : type;
        return of == Pattern.class
                || of == Object.class
                || Iterable.class.isAssignableFrom(of)
                || Map.class.isAssignableFrom(of)
                || of.getName().startsWith("briefing.");
    }

    private void collect(String where, Object value, int depth) throws ReflectiveOperationException {
        if (value == null || depth > 6 || value instanceof String || !seen.add(value)) {
            return;
        }
        if (value instanceof Pattern pattern) {
            found.put(where + (found.containsKey(where) ? " " + found.size() : ""), pattern);
        } else if (value instanceof Object[] array) {
            for (Object one : array) {
                collect(where, one, depth + 1);
            }
        } else if (value instanceof Iterable<?> many) {
            for (Object one : many) {
                collect(where, one, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                collect(where, entry.getKey(), depth + 1);
                collect(where, entry.getValue(), depth + 1);
            }
        } else if (value.getClass().getName().startsWith("briefing.")
                && !value.getClass().isHidden()) {
            for (Class<?> type = value.getClass();
                    type.getName().startsWith("briefing.");
                    type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && mayLead(field.getType())) {
                        field.setAccessible(true);
                        collect(where + "." + field.getName(), field.get(value), depth + 1);
                    }
                }
            }
        }
    }

    private void ofMethods(ClassReader reader, String type) {
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new Calls(type + "." + name, name.equals("<clinit>"));
                    }
                },
                ClassReader.SKIP_FRAMES);
    }

    /** Looks at each call that makes a pattern, and at the constants pushed just before it. */
    private final class Calls extends MethodVisitor {

        private final String where;
        private final boolean ofClass;
        private final List<Object> pushed = new ArrayList<>();

        Calls(String where, boolean ofClass) {
            super(Opcodes.ASM9);
            this.where = where;
            this.ofClass = ofClass;
        }

        @Override
        public void visitLdcInsn(Object value) {
            pushed.add(value);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
                pushed.add(opcode - Opcodes.ICONST_0);
            } else {
                pushed.clear();
            }
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            pushed.add(operand);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            boolean ofString =
                    owner.equals(STRING) && OF_STRINGS.contains(name) && descriptor.startsWith("(Ljava/lang/String;");
            if (ofString || (owner.equals(PATTERN) && (name.equals("compile") || name.equals("matches")))) {
                int arguments = descriptor.startsWith("(Ljava/lang/String;)") ? 1 : 2;
                if (pushed.size() >= arguments && pushed.get(pushed.size() - arguments) instanceof String regex) {
                    boolean flagged = owner.equals(PATTERN) && arguments == 2;
                    int flags = flagged ? (Integer) pushed.get(pushed.size() - 1) : 0;
                    // What a class makes as it loads is met in its fields.
                    if (!ofClass || ofString) {
                        found.put(where + " " + found.size() + " by " + name, Pattern.compile(regex, flags));
                    }
                } else if (!ofClass || ofString) {
                    computed.add(where);
                }
            }
            pushed.clear();
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            pushed.clear();
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            pushed.clear();
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            pushed.clear();
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            pushed.clear();
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            pushed.clear();
        }
    }
}
