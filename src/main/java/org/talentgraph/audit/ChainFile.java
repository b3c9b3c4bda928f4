package org.talentgraph.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file to which a chain appends. Lines are written together, or none of them. */
final class ChainFile implements AutoCloseable {

  private final FileChannel channel;
  private long size;

  private ChainFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  static ChainFile open(Path path) throws IOException {
    return new ChainFile(
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
  }

  long size() {
    return size;
  }

  void write(byte[] lines) throws IOException {
    var bytes = ByteBuffer.wrap(lines);
    try {
      var end = size;
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(false);
      size = end;
    } catch (IOException e) {
      channel.truncate(size);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
