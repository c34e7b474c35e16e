package fr.hubsante.messages.validation;

import fr.hubsante.messages.link.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The faults of a value. */
final class ValueFault {
  /** Of several remarks on one value the first of these is its fault: the others follow from it. */
  private static final Map<String, Integer> RANK =
      Map.of("false schema", 0, "type", 1, "codes", 2, "pattern", 3, "format", 4);

  private ValueFault() {}

  /** One remark for each fault: a text of a wrong form that is in no list either is one fault. */
  static List<Remark> of(List<Remark> remarks) {
    List<Remark> faults = new ArrayList<>();
    Map<List<Object>, Integer> known = new HashMap<>();
    for (Remark remark : remarks) {
      Integer rank = RANK.get(remark.keyword());
      Integer before = known.get(remark.path());
      if (rank == null) faults.add(remark);
      else if (before == null) {
        known.put(remark.path(), faults.size());
        faults.add(remark);
      } else if (rank < RANK.getOrDefault(faults.get(before).keyword(), 0)) faults.set(before, remark);
    }
    return faults;
  }
}
