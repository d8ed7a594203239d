"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
var Verb;
(function (Verb) {
    Verb["Post"] = "post";
    Verb["Get"] = "get";
})(Verb || (Verb = {}));
function api(verb, path, body) {
    const options = Object.assign({ method: verb, headers: { Authorization: "Bearer ".concat(ScriptApp.getOAuthToken()) }, contentType: "application/json" }, (body !== null && body !== void 0) && { payload: JSON.stringify(body) });
    return JSON.parse(UrlFetchApp.fetch("".concat("https://chat.googleapis.com/v1", "/").concat(path), options).getContentText());
}
function run() {
    return __awaiter(this, void 0, void 0, function* () {
        const { spaces } = yield api(Verb.Get, "spaces");
        for (const s of spaces) {
            yield api(Verb.Post, "".concat(s.name, "/messages"), { text: "hi" });
        }
    });
}
