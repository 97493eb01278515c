import com.alibaba.cloud.ai.graph.StateGraph;

/** A graph to which nothing is added, here at least, is not run as it is. */
class AlibabaEmpty {
  static StateGraph minimal() throws Exception {
    return new StateGraph();
  }
}
