/**
 * The ONNX Runtime, which embeds and scores passages and reads pictures: its library and the models as files, for native code. Begin
 * with {@link briefing.onnx.ModelFiles}.
 */
@NullMarked
package briefing.onnx;

import org.jspecify.annotations.NullMarked;
