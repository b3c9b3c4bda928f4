package org.talentgraph.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Lines in files, each with the hash of the one before. One application at a time writes to it, and
 * only appends.
 */
final class Chain implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Chain.class);
  private static final String LOCK = "lock";

  private final ChainFiles files;
  private final AuditProperties properties;
  private final Seal seal;
  private final Clock clock;
  private final FileChannel lock;
  private Head head;
  private @Nullable ChainFile file;

  private Chain(
      ChainFiles files, AuditProperties properties, Clock clock, FileChannel lock, Head head) {
    this.files = files;
    this.properties = properties;
    this.seal = Seal.of(properties.key());
    this.clock = clock;
    this.lock = lock;
    this.head = head;
  }

  /**
   * Goes on with the first chain that nobody else writes and whose end is whole, or begins another
   * one. A chain of which something is missing stays as it is, so that it shows.
   */
  static Chain open(AuditProperties properties, Clock clock) throws IOException {
    for (var number = 1; ; number++) {
      var folder = properties.directory().resolve(String.valueOf(number));
      var chain = open(Files.createDirectories(folder), properties, clock);
      if (chain.isPresent()) {
        return chain.get();
      }
    }
  }

  private static Optional<Chain> open(Path folder, AuditProperties properties, Clock clock)
      throws IOException {
    var lock =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var chain = Optional.<Chain>empty();
    try {
      if (lock(lock) != null) {
        chain = open(folder, properties, clock, lock);
      }
      return chain;
    } finally {
      if (chain.isEmpty()) {
        lock.close();
      }
    }
  }

  private static Optional<Chain> open(
      Path folder, AuditProperties properties, Clock clock, FileChannel lock) throws IOException {
    var files = new ChainFiles(folder);
    var head = head(files, Seal.of(properties.key()));
    if (head.isEmpty()) {
      LOG.error(
          "The end of the audit trail {} is not as it was written. It stays so, and another one is"
              + " begun; verify-audit tells more.",
          folder);
      return Optional.empty();
    }
    return Optional.of(new Chain(files, properties, clock, lock, head.get()).begun());
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException ofThisProcess) {
      return null;
    }
  }

  /** Where a chain goes on; nothing where its end is not the one that was noted. */
  private static Optional<Head> head(ChainFiles files, Seal seal) throws IOException {
    if (files.isNew()) {
      return Optional.of(Head.NONE);
    }
    var last = files.last();
    var line = last.flatMap(AuditLine::read);
    var number = line.map(AuditLine::number).orElse(0L);
    var hash = last.map(seal::hash).orElse(AuditLine.NONE);
    return Head.read(files.folder(), seal)
        .filter(noted -> noted.last() != number || noted.hash().equals(hash))
        .filter(noted -> noted.last() <= number) // more was written before it was killed
        .map(noted -> new Head(noted.first(), number, hash));
  }

  private Chain begun() throws IOException {
    files.repair();
    head.write(files.folder(), seal);
    LOG.info("The audit trail goes on after {}", end());
    return this;
  }

  /** The last line, as it may be noted elsewhere and given to the check. */
  String end() {
    return "%s/%d:%s".formatted(files.folder().getFileName(), head.last(), head.hash());
  }

  /**
   * Appends those that can be written as lines, and returns when they are on the disk.
   *
   * @param missed how many before them could not be written
   * @return how many could not after the last line
   */
  long append(List<AuditEntry> entries, long missed) throws IOException {
    var open = current();
    var lines = new ByteArrayOutputStream();
    var written = head;
    var before = missed;
    for (var entry : entries) {
      var line = line(entry, written, before);
      if (line.isPresent()) {
        lines.writeBytes(line.get());
        lines.write('\n');
        written = new Head(head.first(), written.last() + 1, seal.hash(line.get()));
        before = 0;
      } else {
        before++;
      }
    }
    open.write(lines.toByteArray());
    head = written;
    tried(() -> head.write(files.folder(), seal));
    return before;
  }

  /** An entry that cannot be written as a line is logged, and the others are written. */
  private static Optional<byte[]> line(AuditEntry entry, Head before, long missed) {
    try {
      return Optional.of(AuditLine.write(entry, before.last() + 1, before.hash(), missed));
    } catch (JacksonException e) {
      LOG.error("An entry of the audit trail cannot be written: {}", entry, e);
      return Optional.empty();
    }
  }

  private interface Step {
    void take() throws IOException;
  }

  /** A step beside the lines. Where it fails they are written nevertheless. */
  private static void tried(Step step) {
    try {
      step.take();
    } catch (IOException | RuntimeException e) {
      LOG.error("The files of the audit trail could not be kept in order", e);
    }
  }

  private ChainFile current() throws IOException {
    var open = file;
    if (open != null && open.size() < properties.fileSize().toBytes()) {
      return open;
    }
    if (open != null) {
      file = null;
      tried(open::close);
      LOG.info("The audit trail has a further file after {}", end());
    }
    tried(this::removeOld);
    open = ChainFile.open(files.next(head.last() + 1, properties.fileSize()));
    file = open;
    return open;
  }

  /** The head knows before they are gone, so that nobody else's removing looks like this one. */
  private void removeOld() throws IOException {
    var all = files.all();
    var oldest = clock.instant().minus(properties.keep());
    for (var i = 0; i + 1 < all.size(); i++) {
      if (Files.getLastModifiedTime(all.get(i)).toInstant().isAfter(oldest)) {
        return;
      }
      head = new Head(ChainFiles.first(all.get(i + 1)), head.last(), head.hash());
      head.write(files.folder(), seal);
      Files.delete(all.get(i));
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
    lock.close();
    LOG.info("The audit trail ends with {}", end());
  }
}
