package org.talentgraph;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;

/**
 * A Java file of the product as the compiler reads it.
 *
 * @param name of the file without its ending
 * @param texts its string literals
 */
record Source(
    String name, int lines, List<Method> methods, List<String> texts, List<String> imports) {

  /** A method or constructor, and its lines from the declaration to the closing brace. */
  record Method(String name, long lines) {}

  static List<Source> all(Path folder) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        var paths = Files.walk(folder)) {
      var java = paths.filter(path -> path.toString().endsWith(".java")).toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
      var trees = Trees.instance(task);
      return StreamSupport.stream(task.parse().spliterator(), false)
          .map(unit -> read(unit, trees))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(CompilationUnitTree unit, Trees trees) {
    List<Method> methods = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    new TreeScanner<Void, Void>() {

      @Override
      public Void visitMethod(MethodTree method, Void none) {
        methods.add(new Method(method.getName().toString(), lines(method)));
        return super.visitMethod(method, none);
      }

      private long lines(MethodTree method) {
        var positions = trees.getSourcePositions();
        var lines = unit.getLineMap();
        return lines.getLineNumber(positions.getEndPosition(unit, method))
            - lines.getLineNumber(positions.getStartPosition(unit, method))
            + 1;
      }

      @Override
      public Void visitLiteral(LiteralTree literal, Void none) {
        if (literal.getValue() instanceof String text) {
          texts.add(text);
        }
        return null;
      }
    }.scan(unit, null);
    var file = Path.of(unit.getSourceFile().toUri());
    return new Source(
        file.getFileName().toString().replace(".java", ""),
        lines(file),
        methods,
        texts,
        unit.getImports().stream().map(each -> each.getQualifiedIdentifier().toString()).toList());
  }

  static int lines(Path file) {
    try (var lines = Files.lines(file)) {
      return (int) lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
