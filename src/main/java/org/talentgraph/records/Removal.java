package org.talentgraph.records;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.talentgraph.language.ErrorCode;
import org.talentgraph.language.InvalidInput;
import org.talentgraph.language.InvalidRequest;
import org.talentgraph.language.Text;
import org.talentgraph.model.Reference;
import org.talentgraph.records.KnownRecords.Known;
import org.talentgraph.records.RemoveAnswer.RemovedRecord;
import org.talentgraph.records.RemoveAnswer.RemovedRelationship;
import org.talentgraph.security.Caller;
import org.talentgraph.writing.Change;
import org.talentgraph.writing.Difference.OfRelationship;
import org.talentgraph.writing.GraphWrites;
import org.talentgraph.writing.NodeRemoval;
import org.talentgraph.writing.Origin;
import org.talentgraph.writing.WriteRejected;
import org.talentgraph.writing.WriteRow;
import org.talentgraph.writing.Written;

/** Removes records: all of them, or none where something stands in the way of one. */
@Component
class Removal {

  private final GraphWrites writes;
  private final KnownRecords records;
  private final Unseen unseen;

  Removal(GraphWrites writes, KnownRecords records, Unseen unseen) {
    this.writes = writes;
    this.records = records;
    this.unseen = unseen;
  }

  /** What a caller asks for. */
  record Request(
      List<String> ids, boolean withRelationships, boolean dryRun, @Nullable String message) {}

  RemoveAnswer remove(Request request, Caller caller) {
    var change =
        new Change(Change.Kind.REMOVE, caller.name(), caller.role().name(), request.message());
    var answer =
        Rejection.inInput(
            () -> writes.locked(request.dryRun(), () -> remove(request, change, caller)));
    return request.dryRun() ? new RemoveAnswer(null, answer.records()) : answer;
  }

  private RemoveAnswer remove(Request request, Change change, Caller caller) {
    var ids = request.ids();
    var known = records.get(ids);
    var hidden = unseen.among(known.values(), caller);
    for (var i = 0; i < ids.size(); i++) {
      if (hidden.contains(ids.get(i))) {
        throw InputProblems.problem(at(i), ErrorCode.FORBIDDEN, "unseen", ids.get(i));
      }
    }
    refuseUnseenLinks(ids, caller);
    var rows = IntStream.range(0, ids.size()).mapToObj(i -> row(i, request)).toList();
    try {
      var written = writes.write(change, rows);
      return new RemoveAnswer(
          written.number(), ids.stream().map(id -> removed(id, known.get(id), written)).toList());
    } catch (WriteRejected rejected) {
      var references = records.referringTo(ids);
      throw new InvalidInput(
          new Rejection(List.of(), known)
              .problems(rejected)
              .map(each -> withReferences(each, references, ids))
              .toList());
    }
  }

  /** Neither a dry run nor a refusal with references tells what the caller does not see. */
  private void refuseUnseenLinks(List<String> ids, Caller caller) {
    var linked = unseen.related(ids, caller);
    for (var i = 0; i < ids.size(); i++) {
      if (linked.contains(ids.get(i))) {
        throw InputProblems.problem(at(i), ErrorCode.FORBIDDEN, "unseen.links");
      }
    }
  }

  private static WriteRow row(int number, Request request) {
    var origin = new GivenId(at(number));
    return new NodeRemoval(origin, request.ids().get(number), request.withRelationships(), null);
  }

  private static String at(int number) {
    return "ids[%d]".formatted(number);
  }

  /** The place of an id in the argument. */
  private record GivenId(String path) implements Origin {

    @Override
    public Origin at(String property) {
      return this;
    }

    @Override
    public String toString() {
      return path;
    }
  }

  private static InvalidRequest withReferences(
      InvalidRequest problem, Map<String, KnownRecords.Referring> all, List<String> ids) {
    if (problem.code() != ErrorCode.STILL_REFERRED_TO) {
      return problem;
    }
    var referring =
        IntStream.range(0, ids.size())
            .filter(i -> at(i).equals(problem.argument()))
            .mapToObj(i -> all.get(ids.get(i)))
            .findFirst()
            .orElseThrow();
    return problem.with("references", referring.first()).with("referenceCount", referring.count());
  }

  private static RemovedRecord removed(String id, @Nullable Known known, Written written) {
    var relationships =
        written.differences().stream()
            .flatMap(each -> each instanceof OfRelationship tie ? Stream.of(tie) : Stream.of())
            .filter(tie -> tie.from().equals(id) || tie.to().equals(id))
            .map(
                tie -> {
                  var forward = tie.from().equals(id);
                  var other = forward ? tie.to() : tie.from();
                  return new RemovedRelationship(tie.type(), forward, new Reference(other));
                })
            .toList();
    return new RemovedRecord(id, name(id, known), relationships);
  }

  /** One language stands for the other where that is missing. */
  private static Text name(String id, @Nullable Known known) {
    var names =
        Stream.of("nameEn", "nameZh")
            .map(each -> known == null ? null : (String) known.properties().get(each))
            .toList();
    var any = names.stream().filter(Objects::nonNull).findFirst().orElse(id);
    return new Text(
        Objects.requireNonNullElse(names.getFirst(), any),
        Objects.requireNonNullElse(names.getLast(), any));
  }
}
