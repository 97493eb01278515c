package dev.baton.harness.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void aLogPairsInvocationsWithTheirCompletions() throws IOException {
    List<Event> events =
        read(
                Format.JEPSEN_LOG,
                """
                INFO  jepsen.util - 0\t:invoke\t:write\t4
                INFO  jepsen.util - 1\t:invoke\t:cas\t[4 2]
                INFO  jepsen.util - 0  :ok  :write  4
                INFO  jepsen.util - 1\t:fail\t:cas\t[4 2]
                INFO  jepsen.util - 2\t:invoke\t:read\tnil
                INFO  jepsen.util - 2\t:fail\t:read\t:timed-out
                INFO  jepsen.util - :nemesis :info :start nil
                INFO  jepsen.util - 3\t:invoke\t:write\t1
                INFO  jepsen.util - 3\t:info\t:write\t:timed-out
                """)
            .history()
            .events();
    assertEquals(
        List.of(Op.WRITE, Op.CAS, Op.READ, Op.WRITE), events.stream().map(Event::op).toList());
    assertEquals(
        List.of(Outcome.OK, Outcome.FAILED, Outcome.UNKNOWN, Outcome.UNKNOWN),
        events.stream().map(Event::outcome).toList());
    assertEquals(List.of(4L, 2L), events.get(1).value());
    assertEquals(List.of(1L, 3L), List.of(events.get(0).call(), events.get(0).end()));
  }

  @Test
  void inEdnWhatFailedDidNotHappen() throws IOException {
    Reading reading =
        read(
            Format.JEPSEN_EDN,
            """
            [{:process 0, :type :invoke, :f :acquire, :value nil :time 12, :index 0}
             {:process 1, :type :invoke, :f :acquire, :value nil}
             {:process 1 :type :fail :f :acquire :value nil} ; lost
             {:process :nemesis :type :info :f :start :value #{1 2}}
             {:process 0 :type :ok :f :acquire :value nil}]
            """);
    assertEquals(List.of(), reading.problems());
    assertEquals(List.of("0"), reading.history().events().stream().map(Event::agent).toList());
    assertEquals(Op.LOCK, reading.history().events().get(0).op());
  }

  @Test
  void aReadOfAKeyValueStoreHasTheValueThatItReturned() throws IOException {
    Event read =
        read(
                Format.JEPSEN_KV,
                """
                {:process 0, :type :invoke, :f :get, :key "7", :value nil}
                {:process 0, :type :ok, :f :get, :key "7", :value "a \\"b\\" c"}
                """)
            .history()
            .events()
            .get(0);
    assertEquals("7", read.key());
    assertEquals("a \"b\" c", read.value());
  }

  @Test
  void aTextThatEndsInAMapIsAProblemAndTheRestIsKept() throws IOException {
    Reading reading =
        read(Format.JEPSEN_KV, "{:process 0 :type :invoke :f :get :key 1}\n{:process 0 :ty");
    assertEquals(1, reading.history().size());
    assertTrue(reading.problems().get(0).message().contains("ends inside"));
  }

  private static Reading read(Format format, String text) throws IOException {
    return format.read(new StringReader(text));
  }
}
