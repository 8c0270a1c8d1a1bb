// Charts from the JSON beside them, in SVG and in the page's own colours; a click leads to the records.
(() => {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const paper = matchMedia("print");
  const HUES = ["--brand", "--info", "--soon", "--good", "--overdue", "--paused"];

  function series(spec) {
    return spec.series.map((one) => ({
      name: one.name,
      type: spec.kind === "line" ? "line" : "bar",
      stack: spec.stacked ? "all" : undefined,
      data: one.data.map((datum) => ({ value: datum.value, url: datum.url })),
      barMaxWidth: paper.matches ? 14 : 26,
      symbolSize: 6,
      label: { show: spec.kind === "bar" && !spec.stacked, position: "right", color: colour("--ink"), fontSize: paper.matches ? 10 : 12 },
      cursor: one.data.some((datum) => datum.url) ? "pointer" : "default",
    }));
  }

  function option(spec) {
    const lying = spec.kind === "bar";
    const text = { color: colour("--ink-soft"), fontFamily: getComputedStyle(document.body).fontFamily };
    const names = {
      type: "category", data: spec.categories, inverse: lying, axisTick: { show: false },
      axisLine: { lineStyle: { color: colour("--line") } }, axisLabel: { ...text, fontSize: paper.matches ? 9 : 13, interval: lying ? 0 : "auto" },
    };
    const values = {
      type: "value", minInterval: spec.unit === "件" ? 1 : 0, splitLine: { lineStyle: { color: colour("--line") } },
      axisLabel: { ...text, fontSize: paper.matches ? 9 : 12 }, show: !lying,
    };
    return {
      animation: false,
      color: HUES.map(colour),
      textStyle: text,
      grid: { left: 4, right: lying ? 44 : 12, top: spec.series.length > 1 ? 36 : 16, bottom: 4, containLabel: true },
      legend: { show: spec.series.length > 1, top: 0, left: 0, itemHeight: 10, itemWidth: 14, textStyle: { color: colour("--ink") } },
      tooltip: {
        trigger: "axis", backgroundColor: colour("--surface"), borderColor: colour("--line"), textStyle: { color: colour("--ink") },
        valueFormatter: (value) => (value == null ? "—" : `${value} ${spec.unit}`),
      },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: series(spec),
    };
  }

  function draw(place) {
    const spec = JSON.parse(document.getElementById(place.dataset.chart).textContent);
    const chart = window.echarts.getInstanceByDom(place) ?? window.echarts.init(place, null, { renderer: "svg" });
    chart.setOption(option(spec), true);
    chart.off("click");
    chart.on("click", ({ data }) => { if (data?.url) location.assign(data.url); });
  }

  const places = () => [...document.querySelectorAll("[data-chart]")];
  const resize = () => !paper.matches && places().forEach((place) => window.echarts.getInstanceByDom(place)?.resize());
  const start = (part) => {
    if (!window.echarts) return;
    for (const place of part.querySelectorAll("[data-chart]")) {
      place.classList.add("chart__canvas--drawn");
      draw(place);
    }
  };

  document.addEventListener("DOMContentLoaded", () => start(document));
  document.addEventListener("htmx:load", ({ detail }) => start(detail.elt));
  document.addEventListener("qh:theme", () => window.echarts && places().forEach(draw));
  addEventListener("resize", resize);
  // A sheet of paper is narrower than the screen, and not laid out yet when this is called: the charts are drawn
  // anew to about its measure and scale with their frames; back afterwards.
  const onPaper = (place) => (place.closest(".chart--wide") ? { width: 680, height: 155 } : { width: 212, height: 155 });
  paper.addEventListener("change", () => {
    if (!window.echarts) return;
    for (const place of places()) {
      window.echarts.getInstanceByDom(place)?.resize(paper.matches ? onPaper(place) : { width: "auto", height: "auto" });
      draw(place);
    }
  });
})();
