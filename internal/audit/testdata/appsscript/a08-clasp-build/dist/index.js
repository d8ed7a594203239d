"use strict";
var exports = exports || {};
var module = module || { exports: exports };
Object.defineProperty(exports, "__esModule", { value: true });
exports.nightly = nightly;
//import { ChatClient } from "./chat";
const client = new ChatClient("spaces/AAAA");
function nightly() {
    const name = client.post("Good night.");
    client.react(name, "\u{1F319}");
}
