/* Exit this page, after the component of the GOV.UK Design System: the button and Shift three times within five
   seconds lead to another site by ordinary navigation, behind a blank overlay. Without this script the links work. */
(function () {
  "use strict";
  var button = document.getElementById("exit");
  if (!button) return;
  var dots = button.querySelector(".dots");
  var overlay = null, timer = 0, presses = 0, combined = false;
  var voice = document.createElement("div");
  voice.setAttribute("role", "status");
  voice.lang = "en";
  voice.className = "unseen";
  document.body.appendChild(voice);

  function show() {
    dots.hidden = presses === 0;
    for (var i = 0; i < 3; i++) dots.children[i].className = i < presses ? "on" : "";
  }
  function reset(words) {
    clearTimeout(timer);
    timer = presses = 0;
    show();
    voice.textContent = words || "";
  }
  function expire() {
    reset("Exit this page expired.");
    timer = setTimeout(reset, 5000);
  }
  function leave(event) {
    if (event) event.preventDefault();
    reset();
    overlay = document.createElement("div");
    overlay.className = "exit-overlay";
    overlay.setAttribute("role", "alert");
    overlay.lang = "en";
    document.body.classList.add("leaving");
    document.body.appendChild(overlay);
    overlay.textContent = "Loading.";
    location.href = button.href;
  }
  document.querySelectorAll("[data-exit]").forEach(function (link) {
    link.addEventListener("click", leave);
  });
  /* Shift that is held for another key, as for a capital letter, does not count. */
  document.addEventListener("keydown", function (event) {
    combined = event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey;
  });
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift") return;
    if (combined) return presses && reset();
    clearTimeout(timer);
    presses++;
    if (presses > 2) return leave();
    show();
    voice.textContent = "Shift, press " + (presses === 1 ? "2 more times" : "1 more time") + " to exit.";
    timer = setTimeout(expire, 5000);
  });
  /* The back button may bring this page back as it was left. */
  window.addEventListener("pageshow", function () {
    document.body.classList.remove("leaving");
    if (overlay) overlay.remove();
    overlay = null;
    combined = false;
    reset();
  });
})();
